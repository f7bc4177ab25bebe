using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>Matches a case's confirmed areas, the same way for showing, for deciding and for "why not?".</summary>
public sealed class CaseMatcher(ICaseStore store, CaseFindings findings, Matcher matcher, LanguageModels models, CorpusSnapshot corpus)
{
    /// <summary>Suggestions of each kind.</summary>
    internal const int Limit = 5;

    /// <summary>The findings that the confirmed areas rest on, in the school authority's order.</summary>
    internal IReadOnlyList<CaseFinding> Findings(Case itsCase)
    {
        var areas = store.Find<CasePriorities>(itsCase.Id)?.Areas.Select(area => area.Area) ?? [];
        var analyses = AnalysisVersion.Current(store.OfCase<AnalysisVersion>(itsCase.Id));
        var found = analyses.SelectMany(analysis => findings.Of(analysis, store.List<LabelCorrection>(owner: analysis.Id.ToString("N"))).Select(finding => (analysis.Id, finding)))
            .ToLookup(row => row.finding.Area.Slug);
        return [.. areas.Select(corpus.Area).OfType<ProblemArea>().Select(area => found[area.Slug].Any() ? Join(area, [.. found[area.Slug]]) : FromDescription(area))];
    }

    /// <summary>Matches findings in the light of a case.</summary>
    internal IReadOnlyList<AreaMatch> Match(Case itsCase, IReadOnlyList<CaseFinding> found) => matcher.Match([.. found.Select(row => row.Finding)], Context(itsCase));

    /// <summary>Tells of each record why it is or is not suggested.</summary>
    internal IReadOnlyList<RecordVerdict> WhyNot(Case itsCase, CaseFinding finding, IReadOnlyList<CorpusRecord> records) =>
        matcher.WhyNot(finding.Finding, records, Context(itsCase));

    private static MatchContext Context(Case itsCase) => new(itsCase.SchoolForms, itsCase.County is { } county ? [county] : [], Limit);

    private static CaseFinding Join(ProblemArea area, (Guid Analysis, Finding Finding)[] rows)
    {
        var origins = new Dictionary<ReadPassage, Guid>(ReferenceEqualityComparer.Instance);
        foreach (var (analysis, finding) in rows)
        {
            foreach (var passage in finding.Passages)
            {
                origins[passage.Source] = analysis;
            }
        }

        return new CaseFinding(Finding.Of(area, rows.SelectMany(row => row.Finding.Passages)), origins);
    }

    /// <summary>An area that somebody confirmed without a passage: its own description is the question.</summary>
    private CaseFinding FromDescription(ProblemArea area)
    {
        var roles = new double[Enum.GetValues<PassageRole>().Length];
        roles[(int)PassageRole.Problem] = 1;
        var passage = new ReadPassage(
            new Passage(0, PassageKind.Paragraph, new TextSpan(0, area.Description.Length), area.Description, [], null), area.Description, "",
            models.Read($"{area.Name}. {area.Description}"), new PassageClassification([], [], [area.Slug], roles, IsUnclear: false));
        return new CaseFinding(new Finding(area, 1, [new FindingPassage(passage, 1)]), new Dictionary<ReadPassage, Guid>(ReferenceEqualityComparer.Instance));
    }
}

/// <summary>A confirmed area with its passages.</summary>
/// <param name="Finding">The area and its passages.</param>
/// <param name="Origins">The analysis of each passage; empty when the area's description stands in for passages.</param>
internal sealed record CaseFinding(Finding Finding, IReadOnlyDictionary<ReadPassage, Guid> Origins)
{
    public bool IsFromDescription => Origins.Count == 0;

    public IReadOnlyList<PassageRef> Refs(IEnumerable<ReadPassage> passages) =>
        [.. passages.Where(Origins.ContainsKey).Select(passage => new PassageRef(Origins[passage], passage.Passage.Number))];

    public IReadOnlyList<PassageRef> AllRefs => Refs(Finding.Passages.Select(passage => passage.Source));
}
