using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// Searches in Qdrant. It holds vectors, words and what records are filtered by, all of which can be made anew; the records themselves, and
/// what questions are mended and suggested from, come from the index on our own side, which also lists what was not asked for by words.
/// Answers are counted and read down to the <see cref="CandidateSearch.Depth"/> best by meaning and as many by words; beyond that
/// <see cref="SearchResult.Total"/> says no more than how many were counted. A record outside both lists can only be lifted by its area, to
/// 0.3 at most, so above that the order is the exact one whenever Qdrant's graph search finds what is nearest. Thread-safe.
/// </summary>
internal sealed class QdrantSearchIndex : ISearchIndex
{
    private const int WordsShown = 5;

    /// <summary>How long the fingerprint is trusted: a rebuild with another model is noticed within this time.</summary>
    private static readonly TimeSpan StateAge = TimeSpan.FromSeconds(5);

    private readonly QdrantClient _client;
    private readonly QdrantOptions _options;
    private readonly QdrantCollections _collections;
    private readonly ISearchIndex _local;
    private readonly QuestionReading _reading;
    private readonly TimeProvider _clock;
    private readonly CandidateSearch _candidates;
    private readonly FacetSearch _facets;
    private volatile CheckedState? _state;

    /// <summary>Prepares searches; nothing is sent yet.</summary>
    /// <param name="client">The server.</param>
    /// <param name="options">Valid options.</param>
    /// <param name="local">The index on our own side, with the same records.</param>
    /// <param name="reading">How questions are read.</param>
    /// <param name="clock">Tells when the state was last looked at.</param>
    public QdrantSearchIndex(QdrantClient client, QdrantOptions options, ISearchIndex local, QuestionReading reading, TimeProvider clock)
    {
        _client = client;
        _options = options;
        _collections = new QdrantCollections(client, options, clock);
        _local = local;
        _reading = reading;
        _clock = clock;
        _candidates = new CandidateSearch(client, options);
        _facets = new FacetSearch(client, options);
    }

    /// <inheritdoc/>
    public IndexState State => _collections.State();

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            return _local.Search(query);
        }

        RequireModel();
        var question = _reading.Questions.Read(query.Text);
        var found = _candidates.Find(question, PointFilter.Of(query), CandidateSearch.Depth);
        var page = Order(found, query).Skip(query.Offset).Take(query.Limit).ToList();
        var scores = HitScores.Of(_candidates, question, [.. page.Select(candidate => candidate.Point)]);
        var hits = page.Select(candidate => Hit(candidate, scores[candidate.Point], question, query)).OfType<SearchHit>();
        return new SearchResult([.. hits], found.Count, Facets(query, question, found), question.DidYouMean);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(string id, int limit)
    {
        RequireModel();
        if (limit <= 0)
        {
            return [];
        }

        var query = new PointQuery
        {
            Query = new NearestQuery(PointMapper.IdOf(id)),
            Using = QdrantCollections.Meaning,
            Params = _candidates.Rescored,
            Limit = limit,
            WithPayload = ["id", "title", "areas"],
        };
        var near = _client.Ask<QueryAnswer>(HttpMethod.Post, $"collections/{_options.Collection}/points/query", query)?.Points ?? [];
        return
        [
            .. near.Select(point => (Record: _local.Find(point.Payload!.Id), point.Score)).Where(row => row.Record is not null)
                .OrderByDescending(row => row.Score).ThenBy(row => row.Record!.Id, StringComparer.Ordinal)
                .Select(row => new SearchHit(row.Record!, Math.Max(0, row.Score), row.Score, 0, [])),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string prefix, int limit) => _local.Suggest(prefix, limit);

    /// <inheritdoc/>
    public CorpusRecord? Find(string id) => _local.Find(id);

    private static IEnumerable<Candidate> Order(IReadOnlyList<Candidate> found, SearchQuery query) => query.Sort == SearchSort.Relevance
        ? found.OrderBy(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Payload.Id, StringComparer.Ordinal)
        : HitOrder.Sort(found, query.Sort, candidate => SortKey(candidate.Payload), candidate => candidate.Score);

    private static HitSortKey SortKey(PointPayload payload) =>
        new(payload.Id, payload.Title, payload.Evidence is { } slug && EnumNames.TryParse(slug, out EvidenceLevel level) ? level : null, payload.Year);

    private SearchHit? Hit(Candidate candidate, HitScores scores, ReadQuery question, SearchQuery query) =>
        _local.Find(candidate.Payload.Id) is not { } record ? null :
        new SearchHit(record, candidate.Score, scores.Semantic, scores.Lexical, [.. scores.Words.Take(WordsShown).Select(word => word.Term)])
        {
            Highlights = query.WithHighlights ? _reading.Highlighter.Of(record, question.Terms) : null,
        };

    private IReadOnlyList<Facet> Facets(SearchQuery query, ReadQuery question, IReadOnlyList<Candidate> passing)
    {
        if (!query.WithFacets)
        {
            return [];
        }

        var answers = query.HasFilter ? _candidates.Find(question, null, CandidateSearch.Depth) : passing;
        return _facets.Count([.. answers.Select(candidate => candidate.Point)], query);
    }

    private void RequireModel()
    {
        var now = _clock.GetUtcNow();
        var known = _state;
        if (known is null || now - known.At > StateAge)
        {
            _state = known = new CheckedState(_collections.State(), now);
        }

        known.State.RequireModel(_reading.Fingerprint);
    }

    private sealed record CheckedState(IndexState State, DateTimeOffset At);
}
