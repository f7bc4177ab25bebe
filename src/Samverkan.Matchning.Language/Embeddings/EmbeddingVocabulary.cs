using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// Decides which rows of the embedding table a text uses. A known stem is one row (weight 1) and its known compound parts are
/// further rows (0.5, or 1 when the whole is unknown). Only a word with neither falls back to hashed letter n-grams (3 to 5
/// letters), so that a misspelt or foreign word still gets a vector of its own.
/// </summary>
/// <param name="stems">Row of each known stem, numbered 0 to Count-1.</param>
/// <param name="buckets">Rows for hashed n-grams, after the stems; a power of two, or 0 for none.</param>
public sealed class EmbeddingVocabulary(IReadOnlyDictionary<string, int> stems, int buckets)
{
    private const float PartWeight = 0.5f;
    private const int MinGram = 3;
    private const int MaxGram = 5;

    /// <summary>Row of each known stem.</summary>
    public IReadOnlyDictionary<string, int> Stems { get; } = stems;

    /// <summary>Number of hashed n-gram rows.</summary>
    public int Buckets { get; } = buckets;

    /// <summary>Rows in the table.</summary>
    public int RowCount => Stems.Count + Buckets;

    /// <summary>The features of an analysed text.</summary>
    public FeatureBag Extract(IReadOnlyList<AnalyzedToken> tokens)
    {
        var rows = new List<int>(tokens.Count * 2);
        var weights = new List<float>(tokens.Count * 2);
        foreach (var token in tokens)
        {
            Extract(token, rows, weights);
        }

        return new FeatureBag([.. rows], [.. weights]);
    }

    /// <summary>Adds the features of one token.</summary>
    public void Extract(AnalyzedToken token, List<int> rows, List<float> weights)
    {
        var known = Stems.TryGetValue(token.Stem, out var row);
        if (known)
        {
            rows.Add(row);
            weights.Add(1);
        }

        foreach (var part in token.Parts)
        {
            if (Stems.TryGetValue(part, out var partRow))
            {
                rows.Add(partRow);
                weights.Add(known ? PartWeight : 1);
            }
        }

        if (!known && token.Token.Kind == TokenKind.Word && !token.Parts.Any(Stems.ContainsKey))
        {
            AddGrams(token.Token.Text, rows, weights);
        }
    }

    private void AddGrams(string word, List<int> rows, List<float> weights)
    {
        if (Buckets == 0 || word.Length is < 3 or > 40)
        {
            return;
        }

        Span<char> framed = stackalloc char[word.Length + 2];
        framed[0] = '<';
        word.CopyTo(framed[1..]);
        framed[^1] = '>';
        var first = rows.Count;
        for (var length = MinGram; length <= MaxGram; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                rows.Add(Stems.Count + (int)(Hash(framed.Slice(start, length)) & (uint)(Buckets - 1)));
            }
        }

        var weight = 1f / MathF.Sqrt(rows.Count - first);
        for (var i = first; i < rows.Count; i++)
        {
            weights.Add(weight);
        }
    }

    /// <summary>FNV-1a over UTF-16 units (Fowler, Noll and Vo): the same on every machine and run.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ (byte)character) * 16777619u;
            hash = (hash ^ (byte)(character >> 8)) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
