using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>Answers "why not this one?", of several records at once: the findings that they are judged by are computed once.</summary>
public sealed class AskWhyNot(CaseGate gate, CaseMatcher matcher, ISearchIndex index)
{
    /// <summary>Why each record is, or is not, among the suggestions for a confirmed area.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="area">Slug of the area.</param>
    /// <param name="recordIds">The records.</param>
    /// <returns>One verdict a record, in their order.</returns>
    /// <exception cref="NotFoundException">A record does not exist.</exception>
    /// <exception cref="RejectedInputException">The area is not confirmed.</exception>
    public IReadOnlyList<RecordVerdict> Execute(Actor actor, Guid caseId, string area, IReadOnlyList<string> recordIds)
    {
        ArgumentNullException.ThrowIfNull(recordIds);
        var itsCase = gate.OpenCase(actor, caseId, Permission.SeeCases);
        var finding = matcher.Findings(itsCase).FirstOrDefault(row => row.Finding.Area.Slug == area)
            ?? throw new RejectedInputException("omrade-ej-bekraftat", "Området är inte bekräftat i ärendet. Lägg till det under Prioritering.");
        return matcher.WhyNot(itsCase, finding, [.. recordIds.Select(id => index.Find(id) ?? throw new NotFoundException("post-saknas", "Posten finns inte i registret."))]);
    }
}
