using System.Globalization;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Matching;

/// <summary>Why a record is not among the suggestions, when it is not.</summary>
public enum Exclusion
{
    /// <summary>It is among them.</summary>
    None,

    /// <summary>It takes no part in matching: imported research is found by searching.</summary>
    NotMatched,

    /// <summary>It is not about the area.</summary>
    OtherArea,

    /// <summary>Another record has taken its place.</summary>
    Replaced,

    /// <summary>Its score is under the threshold.</summary>
    BelowThreshold,

    /// <summary>Others come before it.</summary>
    Outranked,
}

/// <summary>The answer to "why not this one?" for a finding.</summary>
/// <param name="Record">The record.</param>
/// <param name="Exclusion">What kept it out.</param>
/// <param name="Score">Its score; null when it is none of the candidates.</param>
/// <param name="Place">Its place among the candidates of its kind, one-based; null when it is none.</param>
/// <param name="LowestShown">The lowest score among those shown; null when none is shown.</param>
/// <param name="Reasons">Its reasons, the weightiest first.</param>
/// <param name="Text">The answer in Swedish.</param>
public sealed record RecordVerdict(
    CorpusRecord Record, Exclusion Exclusion, double? Score, int? Place, double? LowestShown, IReadOnlyList<Reason> Reasons, string Text)
{
    internal static RecordVerdict NotMatched(CorpusRecord record) => new(
        record, Exclusion.NotMatched, null, null, null, [], $"{record.Title} är importerad forskning. Sådan hittas med sökningen men ingår inte i matchningen.");

    internal static RecordVerdict Of(
        CorpusRecord record, string area, bool isAboutArea, bool isOnOffer, double threshold, IReadOnlyList<Reason> reasons,
        IReadOnlyList<(CorpusRecord Record, double Score)> ranked, int limit)
    {
        var score = reasons.Sum(reason => reason.Contribution);
        var place = ranked.TakeWhile(row => row.Record != record).Count() + 1;
        double? lowest = ranked.Count == 0 ? null : ranked.Take(limit).Min(row => row.Score);
        var exclusion = !isAboutArea ? Exclusion.OtherArea : !isOnOffer ? Exclusion.Replaced
            : score < threshold ? Exclusion.BelowThreshold : place > limit ? Exclusion.Outranked : Exclusion.None;
        var isCandidate = exclusion is Exclusion.None or Exclusion.Outranked;
        IReadOnlyList<Reason> sorted = [.. reasons.OrderByDescending(reason => reason.Contribution)];
        return new RecordVerdict(
            record, exclusion, isAboutArea && isOnOffer ? score : null, isCandidate ? place : null, lowest, sorted,
            Explain(record, area, exclusion, score, place, lowest, threshold, limit, ranked, sorted));
    }

    private static string Explain(
        CorpusRecord record, string area, Exclusion exclusion, double score, int place, double? lowest, double threshold, int limit,
        IReadOnlyList<(CorpusRecord Record, double Score)> ranked, IReadOnlyList<Reason> reasons)
    {
        var weakest = reasons.Where(reason => reason.Value < 0.5).OrderByDescending(reason => reason.Weight - reason.Contribution).Select(reason => reason.Text).FirstOrDefault();
        var because = weakest is null ? "" : $" Mest drar det ner: {char.ToLowerInvariant(weakest[0])}{weakest[1..]}.";
        return exclusion switch
        {
            Exclusion.None => $"{record.Title} är föreslagen, på plats {place}.",
            Exclusion.OtherArea => $"{record.Title} är inte märkt med området {area.ToLowerInvariant()}. Bara poster om området föreslås.",
            Exclusion.Replaced => $"{record.Title} är ersatt av något nyare och föreslås inte.",
            Exclusion.BelowThreshold => $"{record.Title} får {Number(score)}, under gränsen {Number(threshold)} för att föreslås.{because}",
            Exclusion.Outranked when lowest is { } shown && score >= shown =>
                $"{record.Title} får {Number(score)} men {(record.IsVerified ? "är ett examensarbete" : "är inte verifierad")}, och sådana poster står efter alla andra. {limit} visas.",
            Exclusion.Outranked => $"{record.Title} får {Number(score)} och kommer på plats {place} av {ranked.Count}. {limit} visas, och den sista av dem har {Number(lowest ?? 0)}.{because}",
            Exclusion.NotMatched => "",
            _ => throw new ArgumentOutOfRangeException(nameof(exclusion)),
        };
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.GetCultureInfo("sv-SE"));
}
