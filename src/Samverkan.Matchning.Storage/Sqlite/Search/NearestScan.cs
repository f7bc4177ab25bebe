using System.Numerics;
using System.Runtime.Intrinsics;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Cosines of a question with very many vectors, by all of their bytes only where that can make a difference: the nearest, and those about
/// a limit. Which they are is told by the rough cosines and the error that each practically never exceeds (six standard deviations, see
/// <see cref="RoughScale"/>): with a rough cosine of 0.40 ± 0.04 and a two-hundredth nearest of 0.45, a vector is not among the two hundred.
/// </summary>
/// <param name="vectors">The vectors.</param>
/// <param name="wanted">Which of them; the others get −1, which no hit has. Null for all.</param>
internal readonly struct NearestScan(QuantizedVectors vectors, RecordSet? wanted)
{
    /// <summary>With fewer vectors, the whole scan costs no more than a millisecond.</summary>
    internal const int Least = 50_000;

    private const int Batch = 512;

    /// <summary>Scans.</summary>
    /// <param name="vector">A unit vector.</param>
    /// <param name="cosines">One place a vector.</param>
    /// <param name="count">How many of the nearest are needed.</param>
    /// <param name="among">Which vectors these are among; null for all that are wanted.</param>
    /// <param name="limit">Every cosine must be on its right side of this, and by bytes if within <see cref="QuantizedVectors.Rounding"/> of it.</param>
    public void Run(ReadOnlySpan<float> vector, Span<float> cosines, int count, RecordSet? among, float limit = float.PositiveInfinity)
    {
        var question = vectors.Question(vector);
        if (cosines.Length < Least)
        {
            vectors.Scan(question, wanted, cosines);
            return;
        }

        vectors.ScanRoughly(question, wanted, cosines);
        if (question.Length == 0)
        {
            return; // everything is 0, and nothing nearer than anything else
        }

        var best = Best.Of(cosines, count, among ?? wanted);
        vectors.Refine(question, best, cosines);
        var last = float.PositiveInfinity; // when fewer are there than are needed, all are refined now
        if (best.Length == count)
        {
            foreach (var number in best)
            {
                last = Math.Min(last, cosines[number]);
            }
        }

        RefineDoubtful(question, cosines, last, limit);
    }

    /// <summary>Refines those that may be nearer than the last of the nearest, or on the other side of the limit.</summary>
    private void RefineDoubtful(QuantizedQuestion question, Span<float> cosines, float last, float limit)
    {
        Span<int> doubtful = stackalloc int[Batch];
        var found = 0;
        for (var first = 0; first < cosines.Length; first += QuantizedVectors.BlockVectors)
        {
            var errors = vectors.Errors(first);
            var part = cosines.Slice(first, Math.Min(QuantizedVectors.BlockVectors, cosines.Length - first));
            for (var i = 0; i < part.Length; i += Vector256<float>.Count)
            {
                for (var left = Doubtful(part, errors, i, question.Length, last, limit); left != 0; left &= left - 1)
                {
                    var number = first + i + BitOperations.TrailingZeroCount(left);
                    if (wanted is null || wanted.Contains(number))
                    {
                        doubtful[found++] = number;
                    }
                }

                if (found > Batch - Vector256<float>.Count)
                {
                    vectors.Refine(question, doubtful[..found], cosines);
                    found = 0;
                }
            }
        }

        vectors.Refine(question, doubtful[..found], cosines);
    }

    /// <summary>Which of the next eight are doubtful, one bit each.</summary>
    private static uint Doubtful(ReadOnlySpan<float> cosines, ReadOnlySpan<float> errors, int from, float length, float last, float limit)
    {
        var count = Math.Min(Vector256<float>.Count, cosines.Length - from);
        Vector256<float> cosine;
        if (count == Vector256<float>.Count)
        {
            cosine = Vector256.Create(cosines[from..]);
        }
        else
        {
            Span<float> rest = stackalloc float[Vector256<float>.Count];
            cosines[from..].CopyTo(rest);
            cosine = Vector256.Create<float>(rest);
        }

        var error = (Vector256.Create(errors[from..]) * length) + Vector256.Create(1e-5f); // floats are rounded too
        var isNear = Vector256.GreaterThanOrEqual(cosine + error, Vector256.Create(last));
        var isAbout = Vector256.LessThanOrEqual(Vector256.Abs(cosine - Vector256.Create(limit)), error + Vector256.Create(QuantizedVectors.Rounding));
        return (isNear | isAbout).ExtractMostSignificantBits() & ((1u << count) - 1);
    }
}
