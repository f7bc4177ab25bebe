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
