using Microsoft.AspNetCore.Mvc.ModelBinding;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>The form by which one card is answered.</summary>
/// <param name="Address">Where it is posted.</param>
/// <param name="RecordId">The record; null when none fits.</param>
/// <param name="Title">What is answered, for those who do not see the card around it.</param>
/// <param name="Decision">The answer that holds; null for none.</param>
/// <param name="Typed">What was typed when something was wrong with it; null otherwise.</param>
/// <param name="Key">Unique to the form.</param>
/// <param name="Faults">The faults of the page's fields.</param>
internal sealed record AnswerForm(string Address, string? RecordId, string Title, Decision? Decision, AnswerInput? Typed, string Key, ModelStateDictionary Faults)
{
    /// <summary>The form of a card on a page.</summary>
    public static AnswerForm Of(AnswerPage page, string address, string? recordId, string title, Decision? decision) => new(
        address, recordId, title, decision, page.ModelState.IsValid || (page.Input.RecordId ?? "") != (recordId ?? "") ? null : page.Input, page.NewKey(), page.ModelState);

    /// <summary>Whether the form stands open.</summary>
    public bool IsOpen => Typed is not null;

    /// <summary>The answer to show as chosen; none beforehand.</summary>
    public string? Chosen => Typed is { } typed ? typed.Answer : Decision?.Answer.Slug();

    /// <summary>The motive to show.</summary>
    public string? Motive => Typed is { } typed ? typed.Motive : Decision?.Motive;

    /// <summary>Name by which faults of a card's field are known.</summary>
    public static string FieldName(string? recordId, string name) => $"{(string.IsNullOrEmpty(recordId) ? "inget" : recordId)}.{name}";

    /// <summary>Id of a field.</summary>
    public string IdOf(string name) => FieldId.Of(FieldName(RecordId, name));

    /// <summary>The fault of a field; null for none.</summary>
    public string? FaultOf(string name) => Faults[FieldName(RecordId, name)]?.Errors.FirstOrDefault()?.ErrorMessage;
}
