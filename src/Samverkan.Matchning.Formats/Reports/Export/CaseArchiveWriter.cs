using System.Globalization;
using System.IO.Compression;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Reports.Tables;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>
/// Writes a case as a zip: dokument/, tabeller/ (each as CSV and JSON), innehall.txt and manifest.json. Files come in the order they
/// were given, one at a time; nothing larger than a block is held in memory.
/// </summary>
public sealed class CaseArchiveWriter : ICaseArchiveWriter
{
    /// <inheritdoc/>
    public async Task WriteAsync(CaseArchive archive, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var output = new DelayedWrites(target);
        await using (output.ConfigureAwait(false))
        {
            await WriteAsync(archive, output, cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(CaseArchive archive, DelayedWrites output, CancellationToken cancellationToken)
    {
        var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await using (zip.ConfigureAwait(false))
        {
            // Zip has no years before 1980, and no time zone; the clock of the export is kept as it is.
            var files = new ArchiveFiles(zip, archive.ExportedAt.Year >= 1980 ? archive.ExportedAt : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var missing = new List<string>();
            for (var i = 0; i < archive.Documents.Count; i++)
            {
                await AddDocumentAsync(archive, i, files, missing, cancellationToken).ConfigureAwait(false);
            }

            foreach (var table in archive.Tables)
            {
                await AddTableAsync(Masked(table, archive.Mask), files, cancellationToken).ConfigureAwait(false);
            }

            await files.AddTextAsync("", "innehall.txt", "Den här filen", ArchiveContents.ForPeople(archive, files.Written, missing), cancellationToken).ConfigureAwait(false);
            var described = files.Written.ToList();
            await files.AddAsync(
                "", "manifest.json", "Förteckning med kontrollsummor",
                stream => ArchiveContents.WriteManifestAsync(archive, described, missing, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task AddDocumentAsync(CaseArchive archive, int index, ArchiveFiles files, List<string> missing, CancellationToken cancellationToken)
    {
        var document = archive.Documents[index];
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}");
        var received = SwedishCell.Of(document.ReceivedAt);
        if (archive.Mask is not null)
        {
            if (document.MaskedText is null)
            {
                missing.Add($"Dokument {number} (inkommet {received}) har ingen maskerad text.");
                return;
            }

            await files.AddTextAsync("dokument/", $"{number} maskerad text.txt", $"Dokument {number}, inkommet {received}, maskerad text", document.MaskedText, cancellationToken).ConfigureAwait(false);
            return;
        }

        Stream original;
        try
        {
            original = await document.OpenOriginal(cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            missing.Add($"Dokument {number}, {document.FileName} (inkommet {received}): filen finns inte kvar.");
            return;
        }

        await using (original.ConfigureAwait(false))
        {
            await files.AddAsync(
                "dokument/", $"{number} {SafeFileName.Of(document.FileName)}", $"Dokument {number}, inkommet {received}",
                stream => original.CopyToAsync(stream, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task AddTableAsync(ReportTable table, ArchiveFiles files, CancellationToken cancellationToken)
    {
        await files.AddAsync("tabeller/", $"{table.Name}.csv", $"{table.Name}, för kalkylprogram", stream => CsvTableWriter.WriteAsync(table, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
        await files.AddAsync("tabeller/", $"{table.Name}.json", $"{table.Name}, för program", stream => JsonTableWriter.WriteAsync(table, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The table with its free texts masked.</summary>
    private static ReportTable Masked(ReportTable table, Func<string, string>? mask) => mask is null ? table : table with
    {
        Rows = table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select((value, i) =>
            value is string text && i < table.Columns.Count && table.Columns[i].IsFreeText ? mask(text) : value)]),
    };
}
