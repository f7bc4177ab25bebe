using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// BM25 of all records for a question, from posting lists. The rarest terms are read first and whole. When the lists hold more records
/// than <see cref="Budget"/>, the most frequent terms are read from their greatest weights down as far as it lasts, and the best records
/// get what is missing from their own lists of impacts: a word that every third record has tells little, and costs the most.
/// </summary>
internal sealed class LexicalScores : ILexicalScores
{
    /// <summary>Records read from posting lists for one question: some five milliseconds.</summary>
    public const int Budget = 50_000;

    private readonly IndexReader _reader;
    private readonly IndexSnapshot _snapshot;
    private readonly List<(string Term, float Weight, IReadOnlyList<Impact> Impacts, float Idf)> _terms = [];
    private readonly Dictionary<int, (int Term, float Weight)> _byImpact = [];
    private readonly int[] _impacts; // those of the question, ascending
    private readonly List<int> _held = [];
    private readonly List<(int Term, float Score)> _shared = [];

    /// <summary>Looks up the question's terms.</summary>
    public LexicalScores(IndexReader reader, IndexSnapshot snapshot, IReadOnlyDictionary<string, float> terms)
    {
        _reader = reader;
        _snapshot = snapshot;
        foreach (var (term, weight) in terms)
        {
            var impacts = reader.ImpactsOf(term);
            if (impacts.Count > 0)
            {
                foreach (var impact in impacts)
                {
                    _byImpact[impact.Id] = (_terms.Count, impact.Weight);
                }

                _terms.Add((term, weight, impacts, Bm25Index.Idf(snapshot.Head.Records, impacts.Sum(impact => impact.Documents))));
            }
        }

        _impacts = [.. _byImpact.Keys.Order()];
    }

    /// <inheritdoc/>
    public bool IsComplete { get; private set; } = true;

    /// <inheritdoc/>
    public List<int> Found { get; } = [];

    /// <inheritdoc/>
    public void Read(float[] scores)
    {
        var left = Budget;
        foreach (var (_, weight, impacts, idf) in _terms.OrderBy(term => term.Impacts.Sum(impact => impact.Documents)))
        {
            foreach (var impact in impacts)
            {
                left = Read(impact, idf * weight, scores, left);
            }
        }
    }

    /// <summary>Adds what one impact gives.</summary>
    /// <returns>What is left of the budget.</returns>
    private int Read(Impact impact, float value, float[] scores, int left)
    {
        if (left == 0)
        {
            IsComplete = false;
            return 0;
        }

        var lengths = _snapshot.Columns.Lengths;
        var average = _snapshot.AverageLength;
        var hasMore = _reader.HasPostings(impact.Id, out var postings);
        for (; hasMore && left > 0; left--)
        {
            var number = postings.Number;
            if (number < _snapshot.Count && _snapshot.Live.Contains(number))
            {
                if (scores[number] == 0)
                {
                    Found.Add(number);
                }

                scores[number] += value * Bm25Index.Saturate(impact.Weight, lengths[number], average);
            }

            hasMore = postings.Next();
        }

        postings.Reset();
        IsComplete &= !hasMore;
        return left;
    }

    /// <inheritdoc/>
    public float Score(int number) => Sum(Shared(number));

    /// <inheritdoc/>
    public (float Score, IReadOnlyList<string> Terms) Exact(int number)
    {
        var shared = Shared(number);
        return (Sum(shared), [.. shared.OrderByDescending(term => term.Score).ThenBy(term => term.Term).Select(term => _terms[term.Term].Term)]);
    }

    private static float Sum(List<(int Term, float Score)> shared)
    {
        var sum = 0f;
        foreach (var (_, score) in shared)
        {
            sum += score;
        }

        return sum;
    }

    /// <summary>What each shared term adds, in the question's order: summed as Bm25Index does, the result is the same to the last bit.</summary>
    private List<(int Term, float Score)> Shared(int number)
    {
        _reader.ImpactsOf(number, _held);
        _shared.Clear();
        var next = 0; // both ascend: eight hundred records have two hundred impacts each, nearly all passed over by one comparison
        foreach (var impact in _held)
        {
            while (next < _impacts.Length && _impacts[next] < impact)
            {
                next++;
            }

            if (next < _impacts.Length && _impacts[next] == impact)
            {
                var (place, weight) = _byImpact[impact];
                var term = _terms[place];
                _shared.Add((place, term.Idf * term.Weight * Bm25Index.Saturate(weight, _snapshot.Columns.Lengths[number], _snapshot.AverageLength)));
            }
        }

        _shared.Sort((x, y) => x.Term.CompareTo(y.Term));
        return _shared;
    }
}
