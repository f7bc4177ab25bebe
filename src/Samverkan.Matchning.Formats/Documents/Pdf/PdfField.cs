namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>A field of a form.</summary>
/// <param name="Question">What the form's author says the field asks, or <see langword="null"/>.</param>
/// <param name="Name">The field's own name, for want of a question.</param>
/// <param name="Answer">What was filled in; blank when nothing was.</param>
/// <param name="Places">Where it stands, in points from the lower left corner as PDF counts. A field may stand in several places.</param>
internal sealed record PdfField(string? Question, string Name, string Answer, IReadOnlyList<PdfPlace> Places)
{
    public int Length => (Question?.Length ?? 0) + Answer.Length;

    public bool IsAnswered => !string.IsNullOrWhiteSpace(Answer);
}

/// <summary>A rectangle on a one-based page, with the ordinate growing upwards.</summary>
internal readonly record struct PdfPlace(int Page, double Left, double Bottom, double Right, double Top)
{
    /// <summary>The same rectangle as pdftotext counts, from the upper left corner.</summary>
    public PdfBox OnPage(double height) => new(Left, height - Top, Right, height - Bottom);
}
