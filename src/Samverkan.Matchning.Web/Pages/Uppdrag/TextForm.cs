namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>A form with one text and one button.</summary>
/// <param name="Address">Where it is posted.</param>
/// <param name="Field">Name by which its faults are known.</param>
/// <param name="Label">What the text is; null when the button needs none.</param>
/// <param name="Button">What the button does.</param>
/// <param name="Version">The version shown.</param>
/// <param name="Key">Unique to the form.</param>
internal sealed record TextForm(string Address, string Field, string? Label, string Button, int Version, string Key)
{
    /// <summary>The step or question it is about; null for none.</summary>
    public string? To { get; init; }

    /// <summary>The text to show.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the text may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is the step that is usually taken next.</summary>
    public bool IsFirst { get; init; }
}
