using System.Globalization;
using System.Text;
using System.Text.Json;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Formats.Reports.Tables;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>The table of contents: one for people, one for programs.</summary>
internal static class ArchiveContents
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What a person who opens the zip should read first.</summary>
    public static string ForPeople(CaseArchive archive, IReadOnlyList<ArchiveFile> files, IReadOnlyList<string> missing)
    {
        var text = new StringBuilder();
        text.Append(Swedish, $"Ärende {archive.RegistryNumber}: {archive.Title}\n\n");
        text.Append(Swedish, $"Uttaget {SwedishCell.Of(archive.ExportedAt)} av {archive.ExportedBy}.\n");
        text.Append(archive.Mask is null
            ? "Personuppgifter är inte maskerade. Pröva sekretessen innan innehållet lämnas ut.\n"
            : "Personuppgifter är maskerade. Maskeringen görs delvis av ett program och kan ha missat något. Läs igenom innehållet innan det lämnas ut. Dokumenten finns bara som maskerad text.\n");
        text.Append("\nInnehåll\n");
        foreach (var file in files)
        {
            text.Append(Swedish, $"  {file.Path}\n    {file.Description}\n");
        }

        if (missing.Count > 0)
        {
            text.Append("\nSaknas\n").AppendJoin("", missing.Select(line => $"  {line}\n"));
        }

        return text.Append("\nmanifest.json har varje fils storlek och kontrollsumma (SHA-256), så att det går att se om något har ändrats.\n").ToString();
    }

    /// <summary>The same with lengths and hashes.</summary>
    public static async Task WriteManifestAsync(
        CaseArchive archive, IReadOnlyList<ArchiveFile> files, IReadOnlyList<string> missing, Stream target, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(target, JsonTableWriter.Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("diarienummer", archive.RegistryNumber);
            json.WriteString("ärende", archive.Title);
            json.WriteString("uttaget", archive.ExportedAt);
            json.WriteString("uttagetAv", archive.ExportedBy);
            json.WriteBoolean("maskerat", archive.Mask is not null);
            json.WriteStartArray("filer");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("namn", file.Path);
                json.WriteString("beskrivning", file.Description);
                json.WriteNumber("byte", file.Length);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("saknas");
            foreach (var line in missing)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
