using System.IO.Compression;
using System.Text;
using System.Xml;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>The table of texts that a workbook's cells point into.</summary>
internal static class SharedTexts
{
    public static List<string> Read(ZipArchive archive, string? part, UnitListOptions options, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        using var reader = part is null ? null : XlsxXml.Open(archive, part);
        var length = 0L;
        while (reader is not null && reader.Read())
        {
            if (!reader.IsStart("si"))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var text = CellText.Clean(RichText(reader, options.MaxCellLength));
            length += text.Length + 1;
            texts.Add(length <= options.MaxSharedText ? text : throw Rejections.TooLargeInside());
        }

        return texts;
    }

    /// <summary>The text of the element that the reader stands on, over all its runs, without phonetic readings; the reader ends on its end.</summary>
    public static string RichText(XmlReader reader, int maxLength)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var phonetic = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth <= phonetic)
            {
                phonetic = reader.IsStart("rPh") ? reader.Depth : int.MaxValue;
            }

            var isText = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;
            if (isText && phonetic == int.MaxValue)
            {
                Append(reader, text, maxLength);
            }
        }

        return text.ToString();
    }

    /// <summary>In chunks, since a hostile text may be as long as the whole file.</summary>
    private static void Append(XmlReader reader, StringBuilder text, int maxLength)
    {
        var chunk = new char[256];
        int read;
        while (text.Length < maxLength && (read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            text.Append(chunk, 0, Math.Min(read, maxLength - text.Length));
        }
    }
}
