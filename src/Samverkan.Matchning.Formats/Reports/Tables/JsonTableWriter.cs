using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Samverkan.Matchning.Cases.Export;

namespace Samverkan.Matchning.Formats.Reports.Tables;

/// <summary>Writes tables as a JSON array of objects, for programs: values keep their types, times are ISO 8601 with their offset.</summary>
internal static class JsonTableWriter
{
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Enough rows to fill a packet, few enough to hold in memory.
    private const int FlushAt = 64 * 1024;

    public static async Task WriteAsync(ReportTable table, Stream target, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(target, Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                TableShape.Check(table, row);
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    json.WritePropertyName(table.Columns[i]);
                    Write(json, row[i]);
                }

                json.WriteEndObject();
                if (json.BytesPending > FlushAt)
                {
                    await json.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            json.WriteEndArray();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case DateOnly date: json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: json.WriteStringValue(time); break;
            case Guid id: json.WriteStringValue(id); break;
            case byte or short or int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case float or double: json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(number); break;
            default: throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }
}
