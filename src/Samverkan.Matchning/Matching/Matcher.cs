using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Matching;

/// <summary>
/// Ranks records for a finding. Only records with the finding's area are candidates; among them a score is the sum of reasons
/// <c>Σ weightₖ·valueₖ</c>, each value 0 to 1 and each shown, so that anyone can add them up. The weights are judgements that stand
/// here and nowhere else:
/// <list type="table">
/// <item>interventions: area 0.30, meaning 0.25, words 0.15, evidence 0.15, school form 0.10, status 0.05</item>
/// <item>universities: expertise 0.45, meaning 0.25, words 0.10, geography 0.20</item>
/// <item>SPSM: area 0.35, meaning 0.30, words 0.15, school form 0.10, status 0.10</item>
/// <item>research: area 0.30, meaning 0.30, words 0.20, evidence 0.10, recency 0.10</item>
/// </list>
/// An unverified record never stands above a verified one, a student thesis never above other research, whatever their scores.
/// </summary>
/// <param name="index">The records.</param>
/// <param name="router">Proposes a receiver.</param>
/// <param name="clock">Tells how old research is.</param>
/// <param name="profiles">What the universities have published, which strengthens their expertise; null when nothing was imported.</param>
public sealed class Matcher(RecordIndex index, Router router, TimeProvider clock, IPublicationProfiles? profiles = null)
{
    /// <summary>Score under which nothing is proposed: "no good match" is an answer too.</summary>
    private const double MinScore = 0.4;

    private const int PassagesShown = 3;

    /// <summary>Matches several findings, in their order.</summary>
    /// <param name="findings">Areas with the passages they rest on, at least one passage each.</param>
    /// <param name="context">What the case is about, and how many suggestions of each kind are wanted.</param>
    public IReadOnlyList<AreaMatch> Match(IReadOnlyList<Finding> findings, MatchContext context)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return [.. findings.AsParallel().AsOrdered().Select(finding => Match(finding, context))];
    }

    /// <summary>Matches one finding.</summary>
    /// <param name="finding">An area with the passages it rests on, at least one.</param>
    /// <param name="context">What the case is about, and how many suggestions of each kind are wanted.</param>
    public AreaMatch Match(Finding finding, MatchContext context)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(context);
        var question = new FindingQuestion(finding, index);
        var reasons = new ReasonWriter(finding, question, context, clock.GetLocalNow().Year, profiles);
        return new AreaMatch(
            finding, Shown(RecordKind.Intervention, question, reasons, context), Shown(RecordKind.University, question, reasons, context),
            Shown(RecordKind.SpsmService, question, reasons, context), Shown(RecordKind.ResearchItem, question, reasons, context), router.Route(finding));
    }

    /// <summary>Tells of each record why it is, or is not, among the suggestions for a finding.</summary>
    /// <param name="finding">An area with the passages it rests on, at least one.</param>
    /// <param name="records">The records.</param>
    /// <param name="context">The same as when the suggestions were made.</param>
    /// <returns>One verdict a record, in their order.</returns>
    public IReadOnlyList<RecordVerdict> WhyNot(Finding finding, IReadOnlyList<CorpusRecord> records, MatchContext context)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(context);
        var question = new FindingQuestion(finding, index);
        var reasons = new ReasonWriter(finding, question, context, clock.GetLocalNow().Year, profiles);
        var matched = records.Where(index.Records.Contains).ToHashSet();
        var ranked = matched.Select(record => record.Kind).Distinct().ToDictionary(
            kind => kind, kind => (IReadOnlyList<(CorpusRecord, double)>)[.. Ranked(kind, question, reasons).Select(row => (row.Record, row.Score))]);
        return [.. records.Select(Verdict)];

        RecordVerdict Verdict(CorpusRecord record)
        {
            if (!matched.Contains(record))
            {
                return RecordVerdict.NotMatched(record);
            }

            var isAboutArea = record.RankOf(question.Area) >= 0;
            return RecordVerdict.Of(
                record, question.AreaName, isAboutArea, IsOnOffer(record), MinScore, isAboutArea ? reasons.For(record) : [], ranked[record.Kind], context.Limit);
        }
    }

    private Suggestion[] Shown(RecordKind kind, FindingQuestion question, ReasonWriter reasons, MatchContext context) =>
        [.. Ranked(kind, question, reasons).Take(context.Limit).Select(row => new Suggestion(
            row.Record, row.Score, [.. row.Reasons.OrderByDescending(reason => reason.Contribution)],
            question.AnsweredPassages(row.Record, PassagesShown)))];

    private IEnumerable<(CorpusRecord Record, IReadOnlyList<Reason> Reasons, double Score)> Ranked(RecordKind kind, FindingQuestion question, ReasonWriter reasons) =>
        index.Records
            .Where(record => record.Kind == kind && record.Areas.Contains(question.Area) && IsOnOffer(record))
            .Select(record => (Record: record, Reasons: reasons.For(record)))
            .Select(row => (row.Record, row.Reasons, Score: row.Reasons.Sum(reason => reason.Contribution)))
            .Where(row => row.Score >= MinScore)
            .OrderBy(row => row.Record.IsVerified ? 0 : 1)
            .ThenBy(row => row.Record is ResearchItem { ResearchKind: ResearchKind.StudentThesis } ? 1 : 0)
            .ThenByDescending(row => row.Score)
            .ThenBy(row => row.Record.Id, StringComparer.Ordinal);

    private static bool IsOnOffer(CorpusRecord record) => record is not (Intervention { Status: RecordStatus.Replaced } or SpsmService { Status: RecordStatus.Replaced });
}
