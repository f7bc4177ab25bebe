using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Web.Pages.Prioritering;

/// <summary>An area that the case's analyses point at.</summary>
/// <param name="Finding">What all the analyses together say of it.</param>
/// <param name="Passages">The passages behind it: analysis and number.</param>
internal sealed record FoundArea(Finding Finding, IReadOnlyList<(Guid Analysis, int Number)> Passages)
{
    public ProblemArea Area => Finding.Area;

    /// <summary>The areas of a case, heaviest first. A version that a later one has taken the place of does not count.</summary>
    public static IReadOnlyList<FoundArea> Of(Actor actor, Guid caseId, ListAnalyses list, ReadAnalysis read) =>
        Join(AnalysisVersion.Current(list.Execute(actor, caseId)).Select(analysis => read.Execute(actor, analysis.Id))
            .SelectMany(view => view.Findings.Concat(view.Uncertain).Select(finding => (view.Analysis.Id, finding))));

    /// <summary>Joins what several analyses say of the same area.</summary>
    internal static IReadOnlyList<FoundArea> Join(IEnumerable<(Guid Analysis, Finding Finding)> rows) =>
    [
        .. rows.GroupBy(row => row.Finding.Area).Select(group => new FoundArea(
            Finding.Of(group.Key, group.SelectMany(row => row.Finding.Passages)),
            [.. group.SelectMany(row => row.Finding.Passages.Select(passage => (row.Analysis, passage.Source.Passage.Number)).Order())]))
            .OrderByDescending(area => area.Finding.Weight),
    ];
}
