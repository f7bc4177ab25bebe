using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>
/// Recognises a new version of an analysis: it shares at least half of the shorter text's sequences of four words with an earlier one
/// of the same case. The share is |A ∩ B| / min(|A|, |B|), so that a version that only grew still counts as 1.
/// </summary>
internal static class SimilarAnalysis
{
    private const int Words = 4;
    private const double MinShare = 0.5;

    /// <summary>The most similar earlier analysis, the newest among equals; null when none is similar enough.</summary>
    public static (AnalysisVersion Analysis, double Similarity)? Find(AnalysisDocument document, IEnumerable<AnalysisVersion> earlier, IDocumentStore documents)
    {
        var shingles = WordShingles.Of(document.Text, Words);
        return earlier.Where(other => other.TextId is not null)
            .Select(other => (Analysis: other, Similarity: Share(shingles, WordShingles.Of(Text(documents, other).Text, Words))))
            .Where(row => row.Similarity >= MinShare)
            .OrderByDescending(row => row.Similarity).ThenByDescending(row => row.Analysis.Uploaded.At)
            .Select(row => ((AnalysisVersion, double)?)row).FirstOrDefault();
    }

    /// <summary>The extracted text of an analysis that has been read.</summary>
    public static AnalysisDocument Text(IDocumentStore documents, AnalysisVersion analysis) =>
        StoredText.Read(documents.Read(analysis.TextId ?? throw new InvalidOperationException("The analysis has not been read.")));

    /// <summary>Share of the smaller set that the other has too; 0 when one is empty.</summary>
    public static double Share(HashSet<ulong> one, HashSet<ulong> other)
    {
        var smaller = Math.Min(one.Count, other.Count);
        return smaller == 0 ? 0 : (double)one.Count(other.Contains) / smaller;
    }
}
