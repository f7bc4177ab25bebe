using System.Text;

namespace Samverkan.Matchning.Corpus.Checks;

/// <summary>Spellings that a person would call the same.</summary>
internal static class NormalisedText
{
    /// <summary>A title as lower-case words with single spaces: "Saknad! Uppmärksamma" and "saknad – uppmärksamma" are the same.</summary>
    public static string Title(string text) => string.Join(' ', Words(text));

    /// <summary>An identifier without spaces and punctuation: "SOU 2016:94" and "SOU2016:94" are the same.</summary>
    public static string Identifier(string text) => string.Concat(Words(text));

    /// <summary>An address without scheme, www, fragment and trailing slash.</summary>
    public static string Address(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        return host + url.PathAndQuery.TrimEnd('/');
    }

    /// <summary>Shared part of the words of two titles: intersection over union.</summary>
    public static double TitleOverlap(string left, string right)
    {
        var (first, second) = (Words(left).ToHashSet(), Words(right).ToHashSet());
        var shared = first.Count(second.Contains);
        return shared == 0 ? 0 : (double)shared / (first.Count + second.Count - shared);
    }

    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormC))
        {
            letters.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
