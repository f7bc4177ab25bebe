using System.Runtime.InteropServices;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Search;

/// <summary>
/// An in-memory inverted index with BM25 (Robertson and Zaragoza 2009) over stems and compound parts:
/// <c>Σ idf(t) · tf·(k1 + 1) / (tf + k1·(1 − b + b·length/average))</c>, idf = ln(1 + (N − n + 0.5)/(n + 0.5)).
/// A compound part counts half of a whole word.
/// </summary>
public sealed class Bm25Index
{
    /// <summary>How soon further occurrences of a term count less; chosen with <see cref="B"/> on the development questions.</summary>
    public const float K1 = 1.6f;

    /// <summary>How much a long document is held back, 0 to 1.</summary>
    public const float B = 0.6f;

    private const float PartWeight = 0.5f;
    private readonly Dictionary<string, List<(int Document, float Frequency)>> _postings = new(StringComparer.Ordinal);
    private readonly List<float> _lengths = [];
    private double _totalLength;

    /// <summary>Number of documents.</summary>
    public int Count => _lengths.Count;

    /// <summary>Adds the next document; its number is the count before.</summary>
    public void Add(IReadOnlyList<AnalyzedToken> tokens) => Add(Terms(tokens));

    /// <summary>Adds the next document by its terms, see <see cref="Terms"/>.</summary>
    public void Add(IReadOnlyDictionary<string, float> frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        var length = 0f;
        foreach (var (term, frequency) in frequencies)
        {
            if (!_postings.TryGetValue(term, out var list))
            {
                _postings[term] = list = [];
            }

            list.Add((_lengths.Count, frequency));
            length += frequency;
        }

        _lengths.Add(length);
        _totalLength += length;
    }

    /// <summary>Scores every document for a question.</summary>
    /// <param name="query">Weighted terms, see <see cref="Terms"/>.</param>
    /// <returns>One score a document, 0 where no term occurs.</returns>
    public float[] Score(IReadOnlyDictionary<string, float> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var scores = new float[Count];
        foreach (var (term, weight) in query)
        {
            if (_postings.TryGetValue(term, out var list))
            {
                var idf = Idf(Count, list.Count) * weight;
                foreach (var (document, frequency) in list)
                {
                    scores[document] += idf * Saturate(frequency, document);
                }
            }
        }

        return scores;
    }

    /// <summary>The terms of a question that occur in a document, with what each adds to the score, greatest first.</summary>
    /// <param name="query">Weighted terms, see <see cref="Terms"/>.</param>
    /// <param name="document">Number of the document.</param>
    public IReadOnlyList<(string Term, float Score)> Explain(IReadOnlyDictionary<string, float> query, int document)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = new List<(string, float)>();
        foreach (var (term, weight) in query)
        {
            if (_postings.TryGetValue(term, out var list))
            {
                var found = list.BinarySearch((document, 0), Comparer<(int Document, float Frequency)>.Create((x, y) => x.Document.CompareTo(y.Document)));
                if (found >= 0)
                {
                    terms.Add((term, Idf(Count, list.Count) * weight * Saturate(list[found].Frequency, document)));
                }
            }
        }

        terms.Sort((x, y) => y.Item2.CompareTo(x.Item2));
        return terms;
    }

    /// <summary>Stems (weight 1) and compound parts (0.5) of a text without stop words, summed over the text.</summary>
    public static Dictionary<string, float> Terms(IReadOnlyList<AnalyzedToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (StopWords.Contains(token.Token.Text))
            {
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(terms, token.Stem, out _)++;
            foreach (var part in token.Parts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(terms, part, out _) += PartWeight;
            }
        }

        return terms;
    }

    /// <summary>How much a term tells: rare ones the most.</summary>
    /// <param name="count">Number of documents.</param>
    /// <param name="documents">How many of them have the term.</param>
    public static float Idf(int count, int documents) => MathF.Log(1 + ((count - documents + 0.5f) / (documents + 0.5f)));

    /// <summary>How much a frequency counts: the second occurrence less than the first, and less in a long document.</summary>
    /// <param name="frequency">Weighted frequency of the term in the document.</param>
    /// <param name="length">Sum of all weighted frequencies of the document.</param>
    /// <param name="average">Mean of the lengths.</param>
    public static float Saturate(float frequency, float length, float average) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / average))));

    private float Saturate(float frequency, int document) => Saturate(frequency, _lengths[document], (float)(_totalLength / Count));
}
