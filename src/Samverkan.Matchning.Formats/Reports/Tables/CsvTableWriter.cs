using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Samverkan.Matchning.Cases.Export;

namespace Samverkan.Matchning.Formats.Reports.Tables;

/// <summary>
/// Writes tables as CSV that a Swedish Excel opens by a double click: semicolons, UTF-8 with its mark, decimal comma. Texts that a
/// spreadsheet would run as formulas get an apostrophe first.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        NewLine = "\r\n",

        // By itself the writer quotes only its own line ends, and a reader would take a single one for the end of the row.
        ShouldQuote = field => ConfigurationFunctions.ShouldQuote(field) || field.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    /// <inheritdoc/>
    public async Task WriteAsync(ReportTable table, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            var csv = new CsvWriter(text, Configuration, leaveOpen: true);
            await using (csv.ConfigureAwait(false))
            {
                await WriteRowAsync(csv, table.Columns).ConfigureAwait(false);
                foreach (var row in table.Rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    TableShape.Check(table, row);
                    await WriteRowAsync(csv, row).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task WriteRowAsync(CsvWriter csv, IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            csv.WriteField(SwedishCell.Of(value));
        }

        await csv.NextRecordAsync().ConfigureAwait(false);
    }
}
