using System.Globalization;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Import;

/// <summary>
/// The hashes by which a record finds the few others that may be the same publication, so that a million records are never compared with
/// each other. Records that share an identifier share a key; so do titles with the same three longest words, the same first four or the
/// same last four: a misspelling breaks at most some of the three.
/// </summary>
public static class DuplicateKeys
{
    private const int LongWords = 3;
    private const int EndWords = 4;

    /// <summary>The keys of a record, without repetition.</summary>
    /// <param name="record">A cleaned record.</param>
    public static IReadOnlyList<long> Of(ImportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var keys = new HashSet<long>();
        foreach (var identifier in record.Identifiers)
        {
            if (IdentifierText.Normalise(identifier) is { } value)
            {
                keys.Add(StableHash.Of($"{((int)identifier.Kind).ToString(CultureInfo.InvariantCulture)}:{value}"));
            }
        }

        var words = Words(record.Title);
        if (words.Length > 0)
        {
            keys.Add(Key('l', words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(LongWords)));
            keys.Add(Key('f', words.Take(EndWords)));
            keys.Add(Key('e', words.TakeLast(EndWords)));
        }

        return [.. keys];
    }

    /// <summary>The words of a title in lower case, without signs.</summary>
    internal static string[] Words(string title) =>
        [.. Tokenizer.Tokenize(title).Where(token => token.Kind != TokenKind.Sign).Select(token => token.Text)];

    private static long Key(char kind, IEnumerable<string> words) => StableHash.Of($"{kind}:{string.Join(' ', words)}");
}
