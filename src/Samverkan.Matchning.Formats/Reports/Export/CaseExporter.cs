using System.Globalization;
using System.IO.Compression;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Reports.Tables;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>
/// Writes a case as a zip: dokument/ (originals, never when masked), analyser/ (masked text), tabeller/ (each as CSV and JSON),
/// innehall.txt, and manifest.json with the SHA-256 of every file. Files come in the order of the case, one at a time.
/// </summary>
/// <param name="tables">Writes the tables for spreadsheets.</param>
public sealed class CaseExporter(ITableWriter tables) : ICaseExporter
{
    // The zip format has no earlier years.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public async Task WriteAsync(CaseExport export, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        var delayed = new DelayedWrites(output);
        await using (delayed.ConfigureAwait(false))
        {
            var zip = await ZipArchive.CreateAsync(delayed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
            await using (zip.ConfigureAwait(false))
            {
                var files = new ArchiveFiles(zip, export.ExportedAt < Earliest ? Earliest : export.ExportedAt);
                await WriteAsync(export, files, cancellationToken).ConfigureAwait(false);
            }

            await delayed.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(CaseExport export, ArchiveFiles files, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        for (var i = 0; i < export.Documents.Count && !export.IsMasked; i++)
        {
            await AddDocumentAsync(export.Documents[i], Number(i), files, missing, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < export.Analyses.Count; i++)
        {
            await AddAnalysisAsync(export.Analyses[i], Number(i), files, missing, cancellationToken).ConfigureAwait(false);
        }

        foreach (var table in CaseTables.Of(export))
        {
            await files.AddAsync("tabeller/", $"{table.Name}.csv", $"{table.Name}, för kalkylprogram", stream => tables.WriteAsync(table, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
            await files.AddAsync("tabeller/", $"{table.Name}.json", $"{table.Name}, för program", stream => JsonTableWriter.WriteAsync(table, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        await files.AddTextAsync("", "innehall.txt", "Den här filen", ArchiveContents.ForPeople(export, files.Written, missing), cancellationToken).ConfigureAwait(false);
        var described = files.Written.ToList();
        await files.AddAsync(
            "", "manifest.json", "Förteckning med kontrollsummor",
            stream => ArchiveContents.WriteManifestAsync(export, described, missing, stream, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task AddDocumentAsync(ExportedDocument document, string number, ArchiveFiles files, List<string> missing, CancellationToken cancellationToken)
    {
        var description = $"Dokument {number}, inkommet {SwedishCell.Of(document.Info.AddedBy.At)}";
        byte[] content;
        try
        {
            content = document.Read();
        }
        catch (NotFoundException)
        {
            missing.Add($"{description}, {document.Info.Name}: filen finns inte kvar.");
            return;
        }

        await files.AddAsync(
            "dokument/", $"{number} {SafeFileName.Of(document.Info.Name)}", description,
            stream => stream.WriteAsync(content, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task AddAnalysisAsync(AnalysisVersion analysis, string number, ArchiveFiles files, List<string> missing, CancellationToken cancellationToken)
    {
        var description = $"Analys {number}, uppladdad {SwedishCell.Of(analysis.Uploaded.At)}, maskerad text (id {analysis.Id})";
        if (analysis.Passages.Count == 0)
        {
            missing.Add($"{description}: maskeringen är inte godkänd, eller så har analysen inte kunnat läsas.");
            return;
        }

        await files.AddTextAsync("analyser/", $"{number} maskerad text.txt", description, AnalysisText.Of(analysis), cancellationToken).ConfigureAwait(false);
    }

    private static string Number(int index) => (index + 1).ToString("00", CultureInfo.InvariantCulture);
}
