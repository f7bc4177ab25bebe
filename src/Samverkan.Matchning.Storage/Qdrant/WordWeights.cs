using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// BM25 split between us and Qdrant. We store what a word weighs in a record, <c>tf·(k1 + 1) / (tf + k1·(1 − b + b·length/average))</c> with
/// k1 = 1.6 and b = 0.6 as in <see cref="Bm25Index"/>; Qdrant multiplies by how rare the word is (its modifier idf, the same
/// <c>ln(1 + (N − n + 0.5)/(n + 0.5))</c>) and by the weight in the question. A word met twice in a record of average length weighs
/// 2·2.6/(2 + 1.6) = 1.444.
/// </summary>
internal static class WordWeights
{
    /// <summary>Terms with their frequencies, or a question's with their weights, by dimension; null when there are none.</summary>
    public static SparseVector? Vector(IReadOnlyDictionary<string, float> terms)
    {
        var values = new SortedDictionary<uint, float>();
        foreach (var (term, value) in terms)
        {
            var dimension = Dimension(term);
            values[dimension] = values.GetValueOrDefault(dimension) + value;
        }

        return values.Count == 0 ? null : new SparseVector([.. values.Keys], [.. values.Values]);
    }

    /// <summary>What a record's words weigh.</summary>
    /// <param name="frequencies">How often they stand in it.</param>
    /// <param name="averageLength">Of all records: the sum of frequencies in a record on average.</param>
    public static SparseVector Weigh(SparseVector frequencies, double averageLength)
    {
        var length = (float)Length(frequencies);
        return frequencies with { Values = [.. frequencies.Values.Select(frequency => Bm25Index.Saturate(frequency, length, (float)averageLength))] };
    }

    /// <summary>Length of a record: the sum of its frequencies.</summary>
    public static double Length(SparseVector? frequencies) => frequencies?.Values.Sum(frequency => (double)frequency) ?? 0;

    /// <summary>
    /// The dimension of a word: 32 bits of its SHA-256. Of a million words about 120 pairs share one, which adds a little to a score
    /// now and then and is not worth a dictionary that must be kept in step.
    /// </summary>
    public static uint Dimension(string term) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(term)));
}
