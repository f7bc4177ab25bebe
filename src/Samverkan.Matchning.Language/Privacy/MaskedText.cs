namespace Samverkan.Matchning.Language.Privacy;

/// <summary>A text without its personal data.</summary>
/// <param name="Text">The text with a Swedish label in place of each span; everything else is verbatim.</param>
/// <param name="Spans">What was masked, as ranges of the <b>original</b> text, sorted and without overlaps.</param>
public sealed record MaskedText(string Text, IReadOnlyList<PersonalDataSpan> Spans);
