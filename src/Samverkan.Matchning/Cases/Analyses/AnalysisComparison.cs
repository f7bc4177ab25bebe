using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What became of a passage between two versions.</summary>
public enum PassageChange
{
    /// <summary>It stands as it was.</summary>
    Unchanged,

    /// <summary>It is worded otherwise.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A passage in two versions.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The passage in the earlier version; null when it is new.</param>
/// <param name="After">The passage in the later version; null when it is gone.</param>
public sealed record PassagePair(PassageChange Kind, AnalysisPassage? Before, AnalysisPassage? After);

/// <summary>Two versions of an analysis beside each other, in the order of the later one; what is gone stands where it stood.</summary>
/// <param name="Passages">The passages.</param>
public sealed record AnalysisComparison(IReadOnlyList<PassagePair> Passages)
{
    private const int Words = 2;
    private const double MinShare = 0.5;

    /// <summary>
    /// Compares the masked passages of two versions. Those of the same words are the same; of the rest, each is paired with the one it
    /// shares most pairs of words with, if that is at least half of the shorter one's.
    /// </summary>
    public static AnalysisComparison Between(AnalysisVersion before, AnalysisVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = new Dictionary<int, (AnalysisPassage Before, PassageChange Kind)>();
        var rest = before.Passages.ToList();
        foreach (var passage in after.Passages)
        {
            if (rest.Find(other => IsSame(other, passage)) is { } same)
            {
                pairs[passage.Number] = (same, PassageChange.Unchanged);
                rest.Remove(same);
            }
        }

        var shingles = rest.ToDictionary(passage => passage.Number, passage => WordShingles.Of(passage.Text, Words));
        foreach (var passage in after.Passages.Where(passage => !pairs.ContainsKey(passage.Number)))
        {
            var own = WordShingles.Of(passage.Text, Words);
            var best = rest.Select(other => (Passage: other, Share: SimilarAnalysis.Share(own, shingles[other.Number])))
                .Where(row => row.Share >= MinShare).OrderByDescending(row => row.Share).FirstOrDefault();
            if (best.Passage is not null)
            {
                pairs[passage.Number] = (best.Passage, PassageChange.Changed);
                rest.Remove(best.Passage);
            }
        }

        return new AnalysisComparison(InOrder(after, pairs, rest));
    }

    private static List<PassagePair> InOrder(AnalysisVersion after, Dictionary<int, (AnalysisPassage Before, PassageChange Kind)> pairs, List<AnalysisPassage> removed)
    {
        var result = new List<PassagePair>();
        var gone = new Queue<AnalysisPassage>(removed.OrderBy(passage => passage.Number));
        foreach (var passage in after.Passages)
        {
            var isPaired = pairs.TryGetValue(passage.Number, out var pair);
            while (isPaired && gone.TryPeek(out var next) && next.Number < pair.Before.Number)
            {
                result.Add(new PassagePair(PassageChange.Removed, gone.Dequeue(), null));
            }

            result.Add(isPaired ? new PassagePair(pair.Kind, pair.Before, passage) : new PassagePair(PassageChange.Added, null, passage));
        }

        result.AddRange(gone.Select(passage => new PassagePair(PassageChange.Removed, passage, null)));
        return result;
    }

    private static bool IsSame(AnalysisPassage one, AnalysisPassage other) => string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Shows what differs between an analysis and its earlier version.</summary>
public sealed class CompareAnalyses(Store.ICaseStore store, Access.CaseGate gate)
{
    /// <summary>The comparison with the version before; null when there is none or one of the two is not classified.</summary>
    public AnalysisComparison? Execute(Access.Actor actor, Guid analysisId)
    {
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, analysisId, Access.Permission.SeeCases);
        return analysis is { State: AnalysisState.Classified, PreviousId: { } id } && store.Find<AnalysisVersion>(id) is { State: AnalysisState.Classified } previous
            ? AnalysisComparison.Between(previous, analysis) : null;
    }
}
