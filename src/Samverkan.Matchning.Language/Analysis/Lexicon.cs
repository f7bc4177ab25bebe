using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// How often words occur in the text the models were trained on, and how many known words a beginning can stand before. Both
/// are what stemming and compound splitting decide by; no list of compounds is written by hand.
/// </summary>
/// <param name="counts">Occurrences of each word form, lower case.</param>
/// <param name="prefixes">For each word beginning, the number of different words it stands before ("elev" 300, "elevhälso" 12).</param>
public sealed class Lexicon(IReadOnlyDictionary<string, int> counts, IReadOnlyDictionary<string, int> prefixes)
{
    private const string Header = "samverkan-lexikon 1";

    /// <summary>A lexicon that knows nothing: stemming falls back to Snowball and no compound is split.</summary>
    public static Lexicon Empty { get; } = new(new Dictionary<string, int>(), new Dictionary<string, int>());

    /// <summary>All words with their counts.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; } = counts;

    /// <summary>All productive beginnings with the number of different words they stand before.</summary>
    public IReadOnlyDictionary<string, int> Prefixes { get; } = prefixes;

    /// <summary>Occurrences of <paramref name="word"/>, 0 when it is unknown.</summary>
    public int Count(string word) => Counts.GetValueOrDefault(word);

    /// <summary>Number of different words that <paramref name="beginning"/> stands before, 0 when it is not productive.</summary>
    public int Productivity(string beginning) => Prefixes.GetValueOrDefault(beginning);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static Lexicon Load(Stream stream)
    {
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        if (reader.ReadLine() != Header)
        {
            throw new InvalidDataException("Not a lexicon, or one of another version.");
        }

        return new Lexicon(ReadTable(reader), ReadTable(reader));
    }

    /// <summary>Writes the lexicon, gzip-compressed, words in ordinal order so that equal lexicons give equal files.</summary>
    public void Save(Stream stream)
    {
        using var writer = new StreamWriter(new GZipStream(stream, CompressionLevel.SmallestSize), new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(Header);
        WriteTable(writer, Counts);
        WriteTable(writer, Prefixes);
    }

    private static Dictionary<string, int> ReadTable(StreamReader reader)
    {
        var rows = ReadNumber(reader.ReadLine());
        var table = new Dictionary<string, int>(Math.Min(rows, 1 << 18), StringComparer.Ordinal);
        for (var i = 0; i < rows; i++)
        {
            var line = reader.ReadLine() ?? throw new InvalidDataException("The lexicon is truncated.");
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            table[line[..Math.Max(0, tab)]] = ReadNumber(line.AsSpan(tab + 1));
        }

        return table;
    }

    private static int ReadNumber(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InvalidDataException("The lexicon has a line without its number.");

    private static void WriteTable(StreamWriter writer, IReadOnlyDictionary<string, int> table)
    {
        writer.WriteLine(table.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (word, count) in table.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write('\t');
            writer.WriteLine(count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
