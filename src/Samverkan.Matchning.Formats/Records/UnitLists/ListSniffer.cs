using System.IO.Compression;
using System.Text;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Decides from its content whether a file is a workbook or delimited text; refuses everything else with advice.</summary>
internal static class ListSniffer
{
    /// <summary>Whether the content is a package; what kind of package is told by <see cref="RequireWorkbook"/>.</summary>
    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);

    /// <summary>Refuses what is neither a zip nor text.</summary>
    public static void RefuseOther(byte[] content)
    {
        ReadOnlySpan<byte> start = content;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? Rejections.Encrypted()
                : ListRejections.OldFormat("en arbetsbok i det gamla formatet .xls");
        }

        if (start.StartsWith("%PDF-"u8))
        {
            throw ListRejections.UnknownFormat("en PDF och inte en lista");
        }

        if (TextDecoder.IsBinary(content))
        {
            throw ListRejections.UnknownFormat("varken en arbetsbok eller en textfil");
        }

        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 1024)).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        if (head.StartsWith('<'))
        {
            throw ListRejections.UnknownFormat("en webbsida eller XML som har fått ett annat filnamn");
        }
    }

    /// <summary>Refuses a package that is not a plain workbook; a part with macros betrays them whatever the types declare.</summary>
    public static void RequireWorkbook(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw ListRejections.Macros();
        }

        using var reader = new StreamReader((archive.GetEntry("[Content_Types].xml") ?? throw NoWorkbook(archive)).Open(), Encoding.UTF8);
        var buffer = new char[1024 * 1024];
        var types = new string(buffer, 0, reader.ReadBlock(buffer));
        if (types.Contains("macro", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        {
            throw ListRejections.Macros();
        }

        if (types.Contains("ms-excel.sheet.binary", StringComparison.OrdinalIgnoreCase))
        {
            throw ListRejections.OldFormat("en binär arbetsbok (.xlsb)");
        }

        if (!types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)
            && !types.Contains("spreadsheetml.template.main+xml", StringComparison.Ordinal))
        {
            throw NoWorkbook(archive);
        }
    }

    private static Errors.RejectedInputException NoWorkbook(ZipArchive archive) => archive.GetEntry("mimetype") is not null
        ? ListRejections.UnknownFormat("i formatet OpenDocument")
        : ListRejections.UnknownFormat("ett dokument eller arkiv och inte en arbetsbok");
}
