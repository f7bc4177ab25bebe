using Samverkan.Matchning.Cases.Assignments;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>What is agreed, as it was typed.</summary>
internal sealed class TermsInput
{
    public string? Scope { get; set; }

    public string? Responsible { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Financing { get; set; }

    public static TermsInput Of(AssignmentTerms terms) => new()
    {
        Scope = terms.Scope,
        Responsible = terms.Responsible,
        From = terms.From is { } from ? $"{from:yyyy-MM-dd}" : "",
        To = terms.To is { } to ? $"{to:yyyy-MM-dd}" : "",
        Financing = terms.Financing,
    };

    public AssignmentTerms ToTerms() =>
        new(Scope?.Trim() ?? "", Responsible?.Trim() ?? "", Swedish.ParseDate(From), Swedish.ParseDate(To), Financing?.Trim() ?? "");

    /// <summary>Whether a date is typed that cannot be read.</summary>
    public static bool IsFaulty(string? date) => !string.IsNullOrWhiteSpace(date) && Swedish.ParseDate(date) is null;
}

/// <summary>What SPSM asks for, as it was typed.</summary>
internal sealed class ChecklistInput
{
    public string? OwnResourcesTried { get; set; }

    public string? ContactPerson { get; set; }

    public string? TimeSetAside { get; set; }

    public static ChecklistInput Of(SpsmChecklist checklist) => new()
    {
        OwnResourcesTried = checklist.OwnResourcesTried,
        ContactPerson = checklist.ContactPerson,
        TimeSetAside = checklist.TimeSetAside,
    };

    public SpsmChecklist ToChecklist() => new(OwnResourcesTried?.Trim() ?? "", ContactPerson?.Trim() ?? "", TimeSetAside?.Trim() ?? "");
}
