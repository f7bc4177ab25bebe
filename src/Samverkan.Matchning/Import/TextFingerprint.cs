using System.Numerics;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Import;

/// <summary>
/// SimHash (Charikar 2002) of a text's pairs of neighbouring words: each pair's 64-bit hash votes on every bit, and texts that share most
/// pairs differ in few bits. Manku, Jain and Das Sarma (2007) let web pages of 64 bits differ in 3; abstracts are shorter and are
/// retyped, so <see cref="MaxDifference"/> is larger and the title has to agree as well.
/// </summary>
internal static class TextFingerprint
{
    /// <summary>Most bits in which two versions of one text differ; unrelated texts differ in about 32.</summary>
    public const int MaxDifference = 10;

    /// <summary>Words under which a text says too little to be compared.</summary>
    private const int MinWords = 20;

    /// <summary>The fingerprint; 0 for a text too short to have one.</summary>
    public static long Of(IReadOnlyList<AnalyzedToken> tokens)
    {
        if (tokens.Count < MinWords)
        {
            return 0;
        }

        Span<int> votes = stackalloc int[64];
        votes.Clear();
        var previous = 0UL;
        foreach (var token in tokens)
        {
            var word = Hash(token.Token.Text);
            var pair = Mix((previous * 1099511628211UL) ^ word);
            previous = word;
            for (var bit = 0; bit < 64; bit++)
            {
                votes[bit] += (int)((pair >> bit) & 1) * 2 - 1;
            }
        }

        var fingerprint = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            fingerprint |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return (long)fingerprint;
    }

    /// <summary>Whether two texts are versions of one; null when one of them has no fingerprint.</summary>
    public static bool? IsSame(long first, long second) =>
        first == 0 || second == 0 ? null : BitOperations.PopCount((ulong)(first ^ second)) <= MaxDifference;

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>FNV's high bits depend on few characters; the finaliser of SplitMix64 spreads them.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
