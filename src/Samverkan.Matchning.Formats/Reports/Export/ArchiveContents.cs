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
    public static string ForPeople(CaseExport export, IReadOnlyList<ArchiveFile> files, IReadOnlyList<string> missing)
    {
        var text = new StringBuilder();
        text.Append(Swedish, $"Ärende {export.Case.RegistryNumber}: {export.Case.Authority.Name}\n\n");
        text.Append(Swedish, $"Uttaget {SwedishCell.Of(export.ExportedAt)}{(export.ExportedBy.Length > 0 ? $" av {export.ExportedBy}" : "")}.\n");
        text.Append(!export.IsMasked
            ? "Personuppgifter är inte maskerade. Pröva sekretessen innan innehållet lämnas ut.\n"
            : "Personuppgifter är maskerade. Maskeringen görs delvis av ett program och kan ha missat något. Läs igenom innehållet innan det lämnas ut. Dokumenten i original är inte med, bara analysernas maskerade text. Namnen är borttagna ur loggen, så dess kontrollsummor går bara att pröva i tjänsten.\n");
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
        CaseExport export, IReadOnlyList<ArchiveFile> files, IReadOnlyList<string> missing, Stream target, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(target, JsonTableWriter.Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("diarienummer", export.Case.RegistryNumber);
            json.WriteString("ärende", export.Case.Authority.Name);
            json.WriteString("uttaget", export.ExportedAt);
            json.WriteString("uttagetAv", export.ExportedBy);
            json.WriteBoolean("maskerat", export.IsMasked);
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
