using System.Numerics.Tensors;
using System.Text.Json;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>A Swedish question and an invented title in another language that answers it.</summary>
/// <param name="Id">Which pair.</param>
/// <param name="Query">The question.</param>
/// <param name="Half"><c>utveckling</c> or <c>test</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Language"><c>en</c>, <c>no</c> or <c>da</c>.</param>
public sealed record TitlePair(string Id, string Query, string Half, string Title, string Language)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads pairs; an evaluation folder without the file has none.</summary>
    /// <exception cref="MisconfiguredException">A line is not a pair.</exception>
    public static IReadOnlyList<TitlePair> Read(string file)
    {
        try
        {
            return !File.Exists(file) ? [] : [.. File.ReadLines(file).Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<TitlePair>(line, Json) is { Query: not null, Title: not null, Half: not null } pair ? pair : throw new JsonException())];
        }
        catch (JsonException error)
        {
            throw new MisconfiguredException("utvardering-ogiltig", $"{Path.GetFileName(file)} har en rad som inte är en fråga med en titel.", error);
        }
    }
}

/// <summary>Whether Swedish questions find titles in English, Norwegian and Danish among all such titles.</summary>
/// <param name="models">The models.</param>
/// <param name="glossary">The corpus's words with their names in other languages.</param>
public sealed class TitlePairEvaluation(LanguageModels models, IReadOnlyList<GlossaryTerm> glossary)
{
    /// <summary>Rank of each question's title, one-based: by embeddings alone, and by embeddings with words and glossary. Word groups and everyday phrases are left out: titles are no everyday Swedish.</summary>
    /// <param name="pairs">All pairs; every title is searched.</param>
    /// <param name="half">The half whose questions are asked.</param>
    public IReadOnlyList<(TitlePair Pair, int Dense, int Hybrid)> Rank(IReadOnlyList<TitlePair> pairs, string half)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var terms = new QueryTerms(models.Analyzer, glossary, []);
        var titles = pairs.Select(pair => models.Read(pair.Title)).ToArray();
        var index = new Bm25Index();
        foreach (var title in titles)
        {
            index.Add(title.Tokens);
        }

        return [.. Enumerable.Range(0, pairs.Count).Where(i => pairs[i].Half == half).Select(i =>
        {
            var tokens = models.Analyzer.Analyze(pairs[i].Query);
            var alone = Cosines(models.Embeddings.Embed(tokens));
            var widened = Cosines(models.Embeddings.Embed(terms.WithNames(tokens)));
            var hybrid = ScoreFusion.Fuse(widened, index.Score(terms.Expand(tokens)), HybridRanking.DenseShare, pairs.Count);
            return (pairs[i], RankOf(alone, i), RankOf(hybrid, i));
        })];

        float[] Cosines(float[] vector) => Array.ConvertAll(titles, title => TensorPrimitives.Dot<float>(vector, title.Vector));
    }

    /// <summary>Part of the questions whose title is among the first.</summary>
    public static Estimate Recall(IEnumerable<int> ranks, int depth) => Bootstrap.Mean([.. ranks.Select(rank => rank <= depth ? 1.0 : 0.0)]);

    /// <summary>Equal scores count against the title: a model that knows nothing finds nothing.</summary>
    private static int RankOf(float[] scores, int right) => scores.Where((score, i) => i != right && score >= scores[right]).Count() + 1;
}
