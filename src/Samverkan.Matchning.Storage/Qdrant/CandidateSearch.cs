using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>A record that may answer a question.</summary>
/// <param name="Point">Its point.</param>
/// <param name="Payload">What it is sorted by.</param>
/// <param name="Score">By <see cref="HybridRanking"/>.</param>
/// <param name="Rank">Its place in Qdrant's own order, from 0; <see cref="int.MaxValue"/> when it has none.</param>
internal sealed record Candidate(Guid Point, PointPayload Payload, float Score, int Rank);

/// <summary>
/// Finds what may answer a question: the nearest by meaning and by words among the points that pass the filters, both lists in one
/// request. A record outside a list would get 0 from it (<see cref="ScoreFusion"/>), so the lists are all that the order needs.
/// </summary>
internal sealed class CandidateSearch(QdrantClient client, QdrantOptions options)
{
    /// <summary>Length of each list, and so how far down the answers are counted and can be read.</summary>
    public const int Depth = 1_000;

    /// <summary>
    /// How many more candidates than asked for are picked by shortened vectors before the whole ones decide. A bit a dimension tells
    /// less than a byte and needs more.
    /// </summary>
    private double Oversampling => options.Quantization == QdrantQuantization.Binary ? 4 : 2;

    /// <summary>How Qdrant searches vectors: shortened first, then scored anew with the whole ones.</summary>
    public SearchParams Rescored => new(null, new QuantizationSearch(Rescore: true, Oversampling));

    /// <summary>Records that answer the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="filter">What they must pass; null for anything.</param>
    /// <param name="depth">Length of each list.</param>
    public IReadOnlyList<Candidate> Find(ReadQuery question, Filter? filter, int depth)
    {
        var words = WordWeights.Vector(question.Terms);
        var searches = new List<PointQuery> { List(new NearestQuery(question.Vector), QdrantCollections.Meaning, Rescored, filter, depth) };
        if (words is not null)
        {
            searches.Add(List(new NearestQuery(words), QdrantCollections.Words, null, filter, depth));
        }

        if (options.Fusion != QdrantFusion.Weighted)
        {
            searches.Add(Fused(question, words, filter, depth));
        }

        var lists = Ask(searches);
        return Fuse(question, lists[0], words is null ? [] : lists[1], options.Fusion == QdrantFusion.Weighted ? [] : lists[^1]);
    }

    /// <summary>Runs searches, all in one request.</summary>
    public IReadOnlyList<IReadOnlyList<ScoredPoint>> Ask(IReadOnlyList<PointQuery> searches) =>
        [.. (client.Ask<IReadOnlyList<QueryAnswer>>(HttpMethod.Post, $"collections/{options.Collection}/points/query/batch", new QueryBatch(searches))
            ?? throw QdrantErrors.NoIndex()).Select(answer => answer.Points)];

    private static PointQuery List(NearestQuery query, string vector, SearchParams? how, Filter? filter, int depth) =>
        new() { Query = query, Using = vector, Params = how, Filter = filter, Limit = depth, WithPayload = ["id", "title", "areas", "evidence", "year"] };

    private PointQuery Fused(ReadQuery question, SparseVector? words, Filter? filter, int depth) => new()
    {
        Query = new FusionQuery(options.Fusion == QdrantFusion.ReciprocalRank ? "rrf" : "dbsf"),
        Prefetch =
        [
            new Prefetch(new NearestQuery(question.Vector), QdrantCollections.Meaning, filter, Rescored, depth),
            .. words is null ? (Prefetch[])[] : [new Prefetch(new NearestQuery(words), QdrantCollections.Words, filter, null, depth)],
        ],
        Limit = 2 * depth,
    };

    private static List<Candidate> Fuse(ReadQuery question, IReadOnlyList<ScoredPoint> meaning, IReadOnlyList<ScoredPoint> words, IReadOnlyList<ScoredPoint> ranked)
    {
        var dense = meaning.ToDictionary(point => point.Id, point => point.Score);
        var lexical = words.ToDictionary(point => point.Id, point => point.Score);
        var ranks = ranked.Select((point, rank) => (point.Id, Rank: rank)).ToDictionary(row => row.Id, row => row.Rank);
        var denseScale = ScoreScale.Over([.. dense.Values], HybridRanking.FusionDepth);

        // A record without a common word has 0 and belongs to the list of words too, where that list is short.
        var withoutWords = words.Count < Math.Min(HybridRanking.FusionDepth, meaning.Count) ? [0f] : (float[])[];
        var lexicalScale = ScoreScale.Over([.. lexical.Values, .. withoutWords], HybridRanking.FusionDepth);
        return
        [
            .. meaning.Concat(words).DistinctBy(point => point.Id)
                .Where(point => question.IsHit(dense.GetValueOrDefault(point.Id, -1), lexical.GetValueOrDefault(point.Id)))
                .Select(point =>
                {
                    var fused = (question.DenseShare * (dense.TryGetValue(point.Id, out var cosine) ? denseScale.Of(cosine) : 0))
                        + ((1 - question.DenseShare) * lexicalScale.Of(lexical.GetValueOrDefault(point.Id)));
                    return new Candidate(
                        point.Id, point.Payload!, HybridRanking.Score(fused, HybridRanking.Lift(point.Payload!.Areas, question.Areas)),
                        ranks.GetValueOrDefault(point.Id, int.MaxValue));
                }),
        ];
    }
}
