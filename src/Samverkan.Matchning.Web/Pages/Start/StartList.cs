using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Start;

/// <summary>A list on the first page.</summary>
/// <param name="Heading">What it holds.</param>
/// <param name="Rows">The first of its rows.</param>
/// <param name="Empty">What is said when it is empty.</param>
internal sealed record StartList(string Heading, IReadOnlyList<StartRow> Rows, string Empty)
{
    /// <summary>Rows shown of each list.</summary>
    public const int Shown = 6;

    /// <summary>Link to the whole list, or to the next thing to do when it is empty; null for none.</summary>
    public (string Address, string Text)? More { get; init; }
}

/// <summary>A row of a list: the whole row is the link.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Hint">What is to be done, or where it stands.</param>
/// <param name="Tag">A word in a frame; null for none.</param>
/// <param name="Tone">The frame's tone.</param>
internal sealed record StartRow(string Address, string Text, string Hint, string? Tag = null, Tone Tone = Tone.Neutral);
