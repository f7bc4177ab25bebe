using System.Text;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Decides what a file is from its content; refuses, with advice, what cannot be read.</summary>
internal static class ContentSniffer
{
    private const string SaveAsText = "Spara analysen som .docx, .odt, .pdf eller .txt och försök igen.";

    private static readonly (byte[] Magic, string What, string Instead)[] Refused =
    [
        (Bytes(0x89, 'P', 'N', 'G'), "en bild", "Bilder kan inte läsas; använd originaldokumentet, eller gör textigenkänning (OCR) och spara som PDF."),
        (Bytes(0xFF, 0xD8, 0xFF), "en bild", "Bilder kan inte läsas; använd originaldokumentet, eller gör textigenkänning (OCR) och spara som PDF."),
        (Bytes('G', 'I', 'F', '8'), "en bild", "Bilder kan inte läsas; använd originaldokumentet, eller gör textigenkänning (OCR) och spara som PDF."),
        (Bytes('I', 'I', '*', 0), "en bild", "Bilder kan inte läsas; använd originaldokumentet, eller gör textigenkänning (OCR) och spara som PDF."),
        (Bytes('M', 'M', 0, '*'), "en bild", "Bilder kan inte läsas; använd originaldokumentet, eller gör textigenkänning (OCR) och spara som PDF."),
        (Bytes('R', 'I', 'F', 'F'), "en bild, ett ljud eller en film", SaveAsText),
        (Bytes('M', 'Z'), "ett program", SaveAsText),
        (Bytes(0x7F, 'E', 'L', 'F'), "ett program", SaveAsText),
        (Bytes('R', 'a', 'r', '!'), "ett arkiv", "Packa upp det och välj dokumentet som ligger i det."),
        (Bytes('7', 'z', 0xBC, 0xAF), "ett arkiv", "Packa upp det och välj dokumentet som ligger i det."),
        (Bytes(0x1F, 0x8B), "ett arkiv", "Packa upp det och välj dokumentet som ligger i det."),
    ];

    /// <summary>Recognises <paramref name="content"/>.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="extension">The name's extension with its dot; decides only between kinds of text.</param>
    public static FileFormat Sniff(byte[] content, string extension)
    {
        var start = SkipBlank(content);
        if (start.StartsWith("%PDF-"u8))
        {
            return FileFormat.Pdf;
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return ZipSniffer.Sniff(content);
        }

        if (start.StartsWith(Bytes(0xD0, 0xCF, 0x11, 0xE0)))
        {
            throw OldOffice(content);
        }

        if (start.StartsWith(@"{\rtf"u8))
        {
            throw Rejections.OldFormat("i formatet RTF");
        }

        RefuseKnown(start);
        return SniffText(content, start, extension);
    }

    private static FileFormat SniffText(byte[] content, ReadOnlySpan<byte> start, string extension)
    {
        if (TextDecoder.IsBinary(content))
        {
            throw Rejections.UnknownFormat();
        }

        var isHtmlName = Is(extension, ".html") || Is(extension, ".htm") || Is(extension, ".xhtml");
        if (isHtmlName || StartsLikeHtml(start))
        {
            return FileFormat.Html;
        }

        if (Is(extension, ".md") || Is(extension, ".markdown"))
        {
            return FileFormat.Markdown;
        }

        if (Is(extension, ".docx") || Is(extension, ".odt") || Is(extension, ".pdf") || Is(extension, ".doc"))
        {
            throw start.IsEmpty ? Rejections.NoText() : Rejections.Mislabelled(extension);
        }

        return FileFormat.Text;
    }

    private static bool StartsLikeHtml(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 1024)]);
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ((head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith("<!--", StringComparison.Ordinal))
                && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static RejectedInputException OldOffice(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return Rejections.Encrypted();
        }

        return content.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            ? Rejections.OldFormat("ett Word-dokument i det gamla formatet .doc")
            : Rejections.UnknownFormat("i ett gammalt Office-format som inte är ett textdokument", SaveAsText);
    }

    private static void RefuseKnown(ReadOnlySpan<byte> start)
    {
        foreach (var (magic, what, instead) in Refused)
        {
            if (start.StartsWith(magic) && !LooksLikeWords(start, magic.Length))
            {
                throw Rejections.UnknownFormat(what, instead);
            }
        }
    }

    /// <summary>A text may begin with the letters MZ or RIFF; a program or a film has control characters soon after.</summary>
    private static bool LooksLikeWords(ReadOnlySpan<byte> start, int magicLength)
    {
        var sample = start[..Math.Min(start.Length, magicLength + 64)];
        return !sample.ContainsAnyInRange((byte)0, (byte)8) && sample[0] is >= (byte)'A' and <= (byte)'Z';
    }

    /// <summary>The content after a byte order mark and blanks, which readers of PDF and HTML also pass over.</summary>
    private static ReadOnlySpan<byte> SkipBlank(ReadOnlySpan<byte> content)
    {
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return content.TrimStart(" \t\r\n\f"u8);
    }

    private static bool Is(string extension, string expected) => extension.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(params int[] values) => [.. values.Select(value => (byte)value)];
}
