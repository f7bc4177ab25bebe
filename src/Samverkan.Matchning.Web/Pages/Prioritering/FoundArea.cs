using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Web.Pages.Prioritering;

/// <summary>An area that the case's analyses point at.</summary>
/// <param name="Area">The area.</param>
/// <param name="Probability">Probability that at least one passage is about it, over all the analyses.</param>
/// <param name="Weight">Sum of the passages' weights; the proposed order goes by it.</param>
/// <param name="HasCause">Whether some passage says why.</param>
/// <param name="Passages">The passages behind it: analysis and number.</param>
internal sealed record FoundArea(ProblemArea Area, double Probability, double Weight, bool HasCause, IReadOnlyList<(Guid Analysis, int Number)> Passages)
{
    /// <summary>Whether it is certain enough to be more than a hint.</summary>
    public bool IsCertain => Probability >= SituationAnalyzer.MinProbability;

    /// <summary>The areas of a case, heaviest first. A version that a later one has taken the place of does not count.</summary>
    public static IReadOnlyList<FoundArea> Of(Actor actor, Guid caseId, ListAnalyses list, ReadAnalysis read)
    {
        var rows = AnalysisVersion.Current(list.Execute(actor, caseId)).Select(analysis => read.Execute(actor, analysis.Id))
            .SelectMany(view => view.Findings.Concat(view.Uncertain).Select(finding => (view.Analysis.Id, Finding: finding)));
        return [.. rows.GroupBy(row => row.Finding.Area).Select(group => new FoundArea(
            group.Key, 1 - group.Aggregate(1.0, (none, row) => none * (1 - row.Finding.Probability)), group.Sum(row => row.Finding.Weight),
            group.Any(row => row.Finding.HasCause),
            [.. group.SelectMany(row => row.Finding.Passages.Select(passage => (row.Id, passage.Source.Passage.Number)).Order())]))
            .OrderByDescending(area => area.Weight)];
    }
}
