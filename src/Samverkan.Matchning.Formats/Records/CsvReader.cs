using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>
/// Reads a table with a head line, separated by semicolon, tab or comma, whichever the head has most of. Rows are cut out first, so that a
/// quotation mark that is never closed spoils its own line and not the rest of the file.
/// </summary>
internal sealed class CsvReader(RecordLimits limits, IReadOnlyDictionary<string, string> columns)
{
    private const int MaxLinesOfRow = 500;
    private static readonly char[] Delimiters = [';', '\t', ','];

    public async IAsyncEnumerable<ImportEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(text, limits.MaxLineLength);
        if (await lines.ReadAsync(cancellationToken) is not { } head)
        {
            yield break;
        }

        var delimiter = Delimiters.MaxBy(candidate => head.Text.Count(character => character == candidate));
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
        };
        var map = CsvColumns.Of(Parse(head.Text.TrimStart('\uFEFF'), configuration), columns);
        var waiting = new Queue<(string Text, bool IsWhole, long Number)>();
        var number = 1L;
        while (true)
        {
            if (await NextAsync() is not { } line)
            {
                break;
            }

            if (!line.IsWhole)
            {
                yield return RecordRejections.TooLong(line.Number, limits.MaxLineLength);
                continue;
            }

            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            var row = line.Text;
            var isClosed = IsClosed(row);
            var taken = new List<(string Text, bool IsWhole, long Number)>();
            while (!isClosed && taken.Count < MaxLinesOfRow && row.Length <= limits.MaxRecordLength && await NextAsync() is { IsWhole: true } more)
            {
                taken.Add(more);
                row = $"{row}\n{more.Text}";
                isClosed = IsClosed(row);
            }

            if (!isClosed)
            {
                waiting = new Queue<(string, bool, long)>(taken.Concat(waiting)); // only the line itself is spoilt
                yield return RecordRejections.BadRow(line.Number);
                continue;
            }

            yield return map.Read(Parse(row, configuration)) is { Title.Length: > 0 } record
                ? new ReadEntry(line.Number, record) : RecordRejections.NoTitle(line.Number);
        }

        async ValueTask<(string Text, bool IsWhole, long Number)?> NextAsync() =>
            waiting.TryDequeue(out var replayed) ? replayed
            : await lines.ReadAsync(cancellationToken) is var (line, isWhole) ? (line, isWhole, ++number) : null;
    }

    /// <summary>Whether every quotation mark that opens a field is closed; doubled ones inside count twice.</summary>
    private static bool IsClosed(string row) => row.AsSpan().Count('"') % 2 == 0;

    private static string[] Parse(string row, CsvConfiguration configuration)
    {
        using var reader = new StringReader(row);
        using var parser = new CsvParser(reader, configuration);
        return parser.Read() ? parser.Record ?? [] : [];
    }
}
