using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Searches in a copy that may be away, and in the exact index on our own side when it is. After a failure the copy is left alone for a
/// while, so that nobody waits for it time after time; then one search tries it again. Thread-safe.
/// </summary>
/// <param name="copy">The copy.</param>
/// <param name="own">The index on our own side.</param>
/// <param name="clock">Tells when to try the copy again.</param>
public sealed class FallbackSearchIndex(ISearchIndex copy, ISearchIndex own, TimeProvider clock) : ISearchIndex
{
    /// <summary>How long the copy is left alone, and how long its number of records is trusted.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private volatile CopyState _state = new(DateTimeOffset.MinValue, null);

    /// <summary>Why the copy was passed over the last time it was due; null when it was used.</summary>
    public SamverkanException? Problem => _state.Problem;

    /// <inheritdoc/>
    public IndexState State => own.State;

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query) => Use(index => index.Search(query));

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(string id, int limit) => Use(index => index.Similar(id, limit));

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string prefix, int limit) => own.Suggest(prefix, limit);

    /// <inheritdoc/>
    public CorpusRecord? Find(string id) => own.Find(id);

    private T Use<T>(Func<ISearchIndex, T> ask)
    {
        if (IsInStep())
        {
            try
            {
                return ask(copy);
            }
            catch (SamverkanException error) when ((error is UnavailableException or MisconfiguredException) && !IsOfModelServer(error))
            {
                _state = new CopyState(clock.GetUtcNow(), error);
            }
        }

        return ask(own);
    }

    /// <summary>A model server that does not answer is no fault of the copy, and our own index would ask the same server.</summary>
    private static bool IsOfModelServer(SamverkanException error) => error.Code.StartsWith("modellserver-", StringComparison.Ordinal);

    /// <summary>Whether the copy answers and holds what our own index holds, as it was when last looked at.</summary>
    private bool IsInStep()
    {
        var now = clock.GetUtcNow();
        var state = _state;
        if (now - state.At < Pause)
        {
            return state.Problem is null;
        }

        _state = state with { At = now }; // one search looks; the others go on with what is known
        SamverkanException? problem = null;
        try
        {
            var (ours, theirs) = (own.State, copy.State);
            if (ours.Records != theirs.Records || ours.Fingerprint != theirs.Fingerprint)
            {
                problem = new UnavailableException("index-ur-takt", "Kopian av sökindexet har inte samma poster som databasen. Kör samverkan index rebuild.");
            }
        }
        catch (Exception error) when (error is UnavailableException or MisconfiguredException)
        {
            problem = (SamverkanException)error;
        }

        _state = new CopyState(now, problem);
        return problem is null;
    }

    private sealed record CopyState(DateTimeOffset At, SamverkanException? Problem);
}
