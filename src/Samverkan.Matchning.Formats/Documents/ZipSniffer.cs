using System.IO.Compression;
using System.Text;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Tells which office format a zip is from the type that its parts declare.</summary>
internal static class ZipSniffer
{
    private const int MaxDeclaration = 1024 * 1024;

    public static FileFormat Sniff(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            if (ReadHead(archive, "mimetype") is { Length: > 0 } mimetype)
            {
                return SniffOpenDocument(mimetype.Trim());
            }

            return ReadHead(archive, "[Content_Types].xml") is { } types
                ? SniffOfficeXml(types)
                : throw Rejections.UnknownFormat("ett zip-arkiv utan Word- eller OpenDocument-text", "Packa upp det och välj dokumentet som ligger i det.");
        }
        catch (InvalidDataException exception)
        {
            throw Rejections.Damaged(exception);
        }
    }

    private static FileFormat SniffOpenDocument(string mimetype) =>
        mimetype.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal)
            ? FileFormat.Odt
            : throw Rejections.UnknownFormat("inte ett textdokument", "Spara analysen som .docx, .odt, .pdf eller .txt och försök igen.");

    private static FileFormat SniffOfficeXml(string types)
    {
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        {
            throw Rejections.UnknownFormat("ett dokument med makron", "Öppna det i Word, spara om det som .docx (utan makron) och försök igen.");
        }

        if (types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)
            || types.Contains("wordprocessingml.template.main+xml", StringComparison.Ordinal))
        {
            return FileFormat.Docx;
        }

        if (types.Contains("spreadsheetml", StringComparison.Ordinal))
        {
            throw Rejections.UnknownFormat("ett kalkylark", "Kopiera texten till ett Word-dokument, spara det som .docx och försök igen.");
        }

        if (types.Contains("presentationml", StringComparison.Ordinal))
        {
            throw Rejections.UnknownFormat("en presentation", "Exportera den som PDF, eller kopiera texten till ett Word-dokument, och försök igen.");
        }

        throw Rejections.UnknownFormat();
    }

    private static string? ReadHead(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name);
        if (entry is null)
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw Rejections.Encrypted();
        }

        using var stream = entry.Open();
        var buffer = new byte[MaxDeclaration];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
