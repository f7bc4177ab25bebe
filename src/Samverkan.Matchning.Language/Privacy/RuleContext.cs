using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy.Names;

namespace Samverkan.Matchning.Language.Privacy;

/// <summary>What the rules see of one text in one pass.</summary>
internal sealed partial class RuleContext
{
    private readonly CompoundSplitter _splitter;
    private readonly Lexicon _lexicon;
    private readonly List<TextSpan> _references;
    private readonly Lazy<IReadOnlyList<NameWord>> _words;
    private readonly Lazy<HashSet<string>> _lowercase;

    public RuleContext(string text, NameMemory names, CompoundSplitter splitter, Lexicon lexicon)
    {
        (Text, Names, _splitter, _lexicon) = (text, names, splitter, lexicon);
        _references = [.. References().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length))];
        _words = new(() => NameWordReader.Read(text));
        _lowercase = new(() =>
            Words.Where(word => word.Shape == WordShape.Lower).Select(word => word.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The text, with placeholders for what is already found.</summary>
    public string Text { get; }

    /// <summary>Names found so far in the whole text.</summary>
    public NameMemory Names { get; }

    /// <summary>The words of the text.</summary>
    public IReadOnlyList<NameWord> Words => _words.Value;

    /// <summary>Whether a word also stands in lower case somewhere: an ordinary word, not a name.</summary>
    public bool OccursInLowercase(string key) => _lowercase.Value.Contains(key);

    /// <summary>Whether a lexicon is at hand and knows neither the word, nor its form without s, nor its parts.</summary>
    public bool IsUnknownWord(string key) =>
        _lexicon.Counts.Count > 0 && key.Length >= 3 && _lexicon.Count(key) == 0 && _lexicon.Count(key.TrimEnd('s')) == 0
        && _splitter.Split(key).Count == 0;

    /// <summary>Whether a range lies in a URL, DOI or ISBN, whose digits and words are nobody's.</summary>
    public bool IsReference(int start, int end)
    {
        var index = _references.BinarySearch(new TextSpan(start, start), Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && _references[index].Overlaps(new TextSpan(start, end));
    }

    /// <summary>Up to <paramref name="length"/> characters of the same line before an index, for cues.</summary>
    public ReadOnlySpan<char> Before(int index, int length)
    {
        var before = Text.AsSpan(Math.Max(0, index - length), Math.Min(index, length));
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    [GeneratedRegex(
        @"(?:https?://|www\.)[^\s<>""]{1,2000}|\b10\.[0-9]{4,9}/[^\s<>""]{1,300}|\bISBN(?:-1[03])?:?\s{0,2}[0-9][0-9 \-–]{8,20}[0-9Xx]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex References();
}
