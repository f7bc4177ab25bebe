using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>How large a part of all training pairs each kind of pair from documents is.</summary>
/// <param name="TitleWhole">The title is about the whole text; texts are searched by one vector of the whole.</param>
/// <param name="SummaryWhole">So is the summary.</param>
/// <param name="TitlePassage">The title is about each passage.</param>
/// <param name="SummaryPassage">So is the summary.</param>
/// <param name="TitleSummary">The title and the summary say the same.</param>
/// <param name="Cloze">A sentence belongs with those around it.</param>
/// <param name="Neighbours">Passages that follow each other are about the same thing.</param>
internal sealed record DocumentPairShares(
    double TitleWhole, double SummaryWhole, double TitlePassage, double SummaryPassage, double TitleSummary, double Cloze, double Neighbours);

/// <summary>Pairs that documents give by themselves: a title is about its passages, neighbours are about the same thing.</summary>
internal static class DocumentPairs
{
    /// <param name="documents">The documents; the index is the group.</param>
    /// <param name="name">Prefix of the sources' names.</param>
    /// <param name="firstGroup">Group number of the first document.</param>
    /// <param name="shares">How large a part of all pairs each kind is.</param>
    public static IEnumerable<PairSource> Sources(
        IReadOnlyList<DocumentFeatures> documents, string name, int firstGroup,
        DocumentPairShares shares)
    {
        yield return Source("titel–helhet", shares.TitleWhole, document => document.Title.Count > 1 && document.Passages.Length > 0,
            (document, random) => (document.Title, document.Whole(random)));
        yield return Source("ingress–helhet", shares.SummaryWhole, document => document.Summary.Count > 3 && document.Passages.Length > 0,
            (document, random) => (document.Summary, document.Whole(random)));
        yield return Source("titel–stycke", shares.TitlePassage, document => document.Title.Count > 1 && document.Passages.Length > 0,
            (document, random) => (document.Title, document.AnyPassage(random)));
        yield return Source("ingress–stycke", shares.SummaryPassage, document => document.Summary.Count > 3 && document.Passages.Length > 0,
            (document, random) => (document.Summary, document.AnyPassage(random)));
        yield return Source("titel–ingress", shares.TitleSummary, document => document.Title.Count > 1 && document.Summary.Count > 3,
            (document, _) => (document.Title, document.Summary));
        yield return Source("mening–resten", shares.Cloze, document => document.Sentences.Length > 2, Cloze);
        yield return Source("grannstycken", shares.Neighbours, document => document.Passages.Length > 1, (document, random) =>
        {
            var first = random.Next(document.Passages.Length - 1);
            return (document.Passage(first), document.Passage(first + 1));
        });

        PairSource Source(
            string kind, double share, Func<DocumentFeatures, bool> usable, Func<DocumentFeatures, Random, (FeatureBag, FeatureBag)> draw)
        {
            var indices = Enumerable.Range(0, documents.Count).Where(i => usable(documents[i])).ToArray();
            return new PairSource($"{name}: {kind}", share, indices.Length, (i, random) =>
            {
                var (left, right) = draw(documents[indices[i]], random);
                return new TrainingPair(left, right, firstGroup + indices[i]);
            });
        }
    }

    /// <summary>The inverse cloze task (Lee et al. 2019, arXiv:1906.00300): a sentence must find the sentences around it.</summary>
    private static (FeatureBag Sentence, FeatureBag Context) Cloze(DocumentFeatures document, Random random)
    {
        var chosen = random.Next(document.Sentences.Length);
        var first = Math.Max(0, chosen - 3);
        var last = Math.Min(document.Sentences.Length - 1, chosen + 3);
        var (start, end) = document.Sentences[chosen];
        int[] rows = [.. document.Body.Rows[document.Sentences[first].Start..start], .. document.Body.Rows[end..document.Sentences[last].End]];
        float[] weights = [.. document.Body.Weights[document.Sentences[first].Start..start], .. document.Body.Weights[end..document.Sentences[last].End]];
        return (document.Body.Slice(start, end), new FeatureBag(rows, weights));
    }
}
