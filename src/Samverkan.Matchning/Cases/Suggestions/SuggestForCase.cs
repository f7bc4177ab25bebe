using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>Shows what is proposed for each confirmed area of a case.</summary>
public sealed class SuggestForCase(
    ICaseStore store, CaseGate gate, Redaction redaction, CaseMatcher matcher, RemitRules remit, CorpusSnapshot corpus, ISearchIndex index)
{
    /// <summary>The suggestions with load, history, conflicts, overlaps and the answers given. Empty areas mean: nothing is confirmed yet.</summary>
    public CaseSuggestions Execute(Actor actor, Guid caseId)
    {
        var itsCase = gate.OpenCase(actor, caseId, Permission.SeeCases);
        var found = matcher.Findings(itsCase);
        var matches = matcher.Match(itsCase, found);
        var facts = new Facts(
            itsCase, store.OfCase<Decision>(caseId).Where(decision => decision.Holds).Select(decision => redaction.For(actor, decision)).ToArray(),
            store.List<Assignment>(), [.. store.List<ConflictOfInterest>().Select(conflict => redaction.For(actor, conflict))], [.. itsCase.OngoingProgrammes.Select(corpus.ById).OfType<Intervention>()]);
        return new CaseSuggestions(
            redaction.For(actor, itsCase), [.. found.Zip(matches, (finding, match) => Area(finding, match, facts))],
            OrderAdvice.For([.. found.Select(finding => finding.Finding)]));
    }

    private AreaSuggestions Area(CaseFinding finding, AreaMatch match, Facts facts)
    {
        var area = finding.Finding.Area;
        IReadOnlyList<CaseSuggestion> suggested =
        [
            .. match.Interventions.Concat(match.Universities).Concat(match.SpsmServices).Concat(match.Research)
                .Select(suggestion => facts.Of(suggestion.Record, area.Slug, suggestion.Score, suggestion.Reasons, finding.Refs(suggestion.Passages))),
        ];
        var shown = suggested.Select(suggestion => suggestion.Record.Id).ToHashSet();
        var byHand = facts.Decisions.Where(decision => decision.Area == area.Slug && decision.RecordId is { } id && !shown.Contains(id))
            .Select(decision => index.Find(decision.RecordId!)).OfType<CorpusRecord>().Select(record => facts.Of(record, area.Slug, null, [], []));
        return new AreaSuggestions(
            finding.Finding, finding.IsFromDescription, suggested, [.. byHand],
            facts.Decisions.FirstOrDefault(decision => decision.Area == area.Slug && decision.Answer == DecisionAnswer.NoGoodMatch),
            match.Routing, remit.Test(area, finding.Finding.Passages.SelectMany(passage => passage.Source.Analyzed.Tokens)));
    }

    private sealed record Facts(
        Case Case, IReadOnlyList<Decision> Decisions, IReadOnlyList<Assignment> Assignments, IReadOnlyList<ConflictOfInterest> Conflicts, IReadOnlyList<Intervention> Ongoing)
    {
        public CaseSuggestion Of(CorpusRecord record, string area, double? score, IReadOnlyList<Reason> reasons, IReadOnlyList<PassageRef> passages)
        {
            var own = Assignments.Where(assignment => assignment.Receiver.RecordId == record.Id).ToArray();
            return new CaseSuggestion(
                record, score, reasons, passages, FitNote.Of(record, Case), record is University ? own.Count(assignment => assignment.IsOpen) : null,
                [.. own.Where(assignment => string.Equals(assignment.Authority, Case.Authority.Name, StringComparison.OrdinalIgnoreCase))
                    .Select(assignment => new EarlierAssignment(assignment.Id, assignment.RegistryNumber, assignment.State, assignment.CreatedAt.Year))],
                Conflicts.FirstOrDefault(conflict => conflict.Concerns(record.Id, Case.Authority.Name)), NationalProgrammes.Overlaps(record, area, Ongoing),
                Decisions.FirstOrDefault(decision => decision.Area == area && decision.RecordId == record.Id));
        }
    }
}
