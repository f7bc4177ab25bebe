using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// What the hits of one page are explained by: the exact cosine, and what each word of the question adds. Every word is asked for on its
/// own, within the page, all in one request: Qdrant alone knows how rare a word is.
/// </summary>
/// <param name="Semantic">Cosine.</param>
/// <param name="Words">Words of the question that the record contains with what each adds to BM25, weightiest first.</param>
internal sealed record HitScores(float Semantic, IReadOnlyList<(string Term, float Score)> Words)
{
    /// <summary>Words asked for; a question with its synonyms seldom has half as many, and those left out weigh least.</summary>
    private const int MaxWords = 64;

    /// <summary>BM25.</summary>
    public float Lexical => Words.Sum(word => word.Score);

    /// <summary>Explains the points of a page.</summary>
    public static IReadOnlyDictionary<Guid, HitScores> Of(CandidateSearch search, ReadQuery question, IReadOnlyList<Guid> page)
    {
        if (page.Count == 0)
        {
            return new Dictionary<Guid, HitScores>();
        }

        var filter = new Filter([new Condition { HasId = page }]);
        var terms = question.Terms.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MaxWords).ToList();
        var answers = search.Ask([
            new PointQuery
            {
                Query = new NearestQuery(question.Vector), Using = QdrantCollections.Meaning, Filter = filter, Limit = page.Count, Params = new SearchParams(Exact: true, null),
            },
            .. terms.Select(term => new PointQuery
            {
                Query = new NearestQuery(new SparseVector([WordWeights.Dimension(term.Key)], [term.Value])),
                Using = QdrantCollections.Words, Filter = filter, Limit = page.Count,
            })]);
        var cosines = answers[0].ToDictionary(point => point.Id, point => point.Score);
        var words = terms.Zip(answers.Skip(1)).SelectMany(row => row.Second.Where(point => point.Score > 0).Select(point => (point.Id, Term: row.First.Key, point.Score)))
            .ToLookup(row => row.Id, row => (row.Term, row.Score));
        return page.ToDictionary(
            id => id, id => new HitScores(cosines.GetValueOrDefault(id), [.. words[id].OrderByDescending(word => word.Score)]));
    }
}
