using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Term frequencies as the full-text index keeps them. FTS5's own BM25 counts positions and knows no half words, so a term is stored
/// once for each weight it has: the token of an impact, a term with a weight, lists exactly the records where the term weighs that. BM25
/// then needs nothing but these lists, and frequent terms can be read from their greatest weights down.
/// </summary>
internal static class Impacts
{
    /// <summary>Weights are multiples of this.</summary>
    public const float Unit = 0.5f;

    /// <summary>A weighted frequency in units.</summary>
    public static int Units(float frequency) => (int)MathF.Round(frequency / Unit);

    /// <summary>Ids in ascending order as deltas in LEB128: a record's two hundred take three hundred bytes.</summary>
    public static byte[] Encode(List<int> ids)
    {
        ids.Sort();
        var bytes = new List<byte>(ids.Count * 2);
        var previous = 0;
        foreach (var id in ids)
        {
            var delta = id - previous;
            for (; delta >= 0x80; delta >>= 7)
            {
                bytes.Add((byte)(delta | 0x80));
            }

            bytes.Add((byte)delta);
            previous = id;
        }

        return [.. bytes];
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, List<int> ids)
    {
        ids.Clear();
        var id = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var delta = 0;
            for (var shift = 0; ; shift += 7)
            {
                delta |= (bytes[i] & 0x7f) << shift;
                if ((bytes[i++] & 0x80) == 0)
                {
                    break;
                }
            }

            ids.Add(id += delta);
        }
    }

    /// <summary>A vector as the bytes of its floats.</summary>
    public static byte[] Bytes(float[] vector) => MemoryMarshal.AsBytes(vector.AsSpan()).ToArray();
}

/// <summary>A term with a weight, as one question needs it.</summary>
/// <param name="Id">Its token.</param>
/// <param name="Weight">Weighted frequency.</param>
/// <param name="Documents">Records that have it.</param>
internal readonly record struct Impact(int Id, float Weight, int Documents);
