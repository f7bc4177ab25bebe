using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Learning.Texts;

/// <summary>Hashed word n-grams: two texts that share many of them have been copied from each other.</summary>
public static class WordShingles
{
    /// <summary>The distinct n-grams of words of a text, as 64-bit hashes.</summary>
    /// <param name="text">Any text; case and punctuation do not matter.</param>
    /// <param name="length">Words in an n-gram.</param>
    public static HashSet<ulong> Of(string text, int length)
    {
        var words = Tokenizer.Tokenize(text).Select(token => Hash(token.Text)).ToArray();
        var shingles = new HashSet<ulong>();
        for (var start = 0; start + length <= words.Length; start++)
        {
            var hash = 14695981039346656037UL;
            for (var i = 0; i < length; i++)
            {
                hash = (hash ^ words[start + i]) * 1099511628211UL;
            }

            shingles.Add(hash ^ (hash >> 29));
        }

        return shingles;
    }

    /// <summary>Shared part of two sets: intersection over union; 0 when either is empty.</summary>
    public static double Jaccard(HashSet<ulong> left, HashSet<ulong> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var shared = left.Count < right.Count ? left.Count(right.Contains) : right.Count(left.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    /// <summary>FNV-1a, 64 bits, over UTF-16 units.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }
}
