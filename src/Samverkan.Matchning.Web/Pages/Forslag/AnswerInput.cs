namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>An answer to a suggestion, as it was typed.</summary>
internal sealed class AnswerInput
{
    /// <summary>The record; empty when none fits.</summary>
    public string? RecordId { get; set; }

    /// <summary>Slug of the answer; null until somebody chooses.</summary>
    public string? Answer { get; set; }

    /// <summary>Why.</summary>
    public string? Motive { get; set; }

    /// <summary>The decision that is changed.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>Unique to the form.</summary>
    public string? Key { get; set; }
}
