using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// BM25 of all records for a question, from posting lists. The rarest terms are read first and whole. When the lists hold more records
/// than <see cref="Budget"/>, the most frequent terms are read from their greatest weights down as far as it lasts, and the best records
/// get what is missing from their own lists of impacts: a word that every third record has tells little, and costs the most.
/// </summary>
internal sealed class LexicalScores : ILexicalScores
{
    /// <summary>Records read from posting lists for one question: some ten milliseconds.</summary>
    public const int Budget = 150_000;

    private readonly IndexReader _reader;
    private readonly IndexSnapshot _snapshot;
    private readonly List<(string Term, float Weight, IReadOnlyList<Impact> Impacts, float Idf)> _terms = [];
    private readonly Dictionary<int, (int Term, float Weight)> _byImpact = [];
    private readonly List<int> _held = [];

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
    }

    /// <inheritdoc/>
    public bool IsComplete { get; private set; } = true;

    /// <inheritdoc/>
    public List<int> Found { get; } = [];

    /// <inheritdoc/>
    public void Read(float[] scores)
    {
        var left = Budget;
        var lengths = _snapshot.Columns;
        var average = _snapshot.AverageLength;
        foreach (var (_, weight, impacts, idf) in _terms.OrderBy(term => term.Impacts.Sum(impact => impact.Documents)))
        {
            foreach (var impact in impacts)
            {
                var value = idf * weight;
                IsComplete &= left > 0 && _reader.Postings(impact.Id, left, number =>
                {
                    left--;
                    if (number < _snapshot.Count && _snapshot.Live.Contains(number))
                    {
                        if (scores[number] == 0)
                        {
                            Found.Add(number);
                        }

                        scores[number] += value * Bm25Index.Saturate(impact.Weight, lengths.Lengths[number], average);
                    }
                });
            }
        }
    }

    /// <inheritdoc/>
    public (float Score, IReadOnlyList<string> Terms) Exact(int number)
    {
        _reader.ImpactsOf(number, _held);
        var shared = new List<(int Term, float Score)>();
        foreach (var impact in _held)
        {
            if (_byImpact.TryGetValue(impact, out var found))
            {
                var term = _terms[found.Term];
                shared.Add((found.Term, term.Idf * term.Weight * Bm25Index.Saturate(found.Weight, _snapshot.Columns.Lengths[number], _snapshot.AverageLength)));
            }
        }

        // Added in the question's order, as Bm25Index does: the sum is then the same to the last bit.
        var score = shared.OrderBy(term => term.Term).Aggregate(0f, (sum, term) => sum + term.Score);
        return (score, [.. shared.OrderByDescending(term => term.Score).ThenBy(term => term.Term).Select(term => _terms[term.Term].Term)]);
    }
}
