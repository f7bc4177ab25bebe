using System.Globalization;
using System.Text;
using System.Xml;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Gets the words of a PDF in reading order from pdftotext. The layout output is used instead of plain text, since the height of a
/// line tells a heading and its place tells a running header or a form field.
/// </summary>
internal sealed class PdfText(ToolRunner tools, DocumentReaderOptions options)
{
    // A page of a newspaper has some five hundred.
    private const int MaxLinesOnAPage = 5000;

    private const int MaxPages = 2000;

    public async Task<IReadOnlyList<PdfPage>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var result = await tools.RunAsync(options.PdfToText, "poppler-utils", ["-bbox-layout", "-enc", "UTF-8", file, "-"], cancellationToken)
            .ConfigureAwait(false);
        if (result.Errors.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw Rejections.Encrypted();
        }

        if (result.ExitCode != 0)
        {
            throw Rejections.Damaged(new InvalidDataException(result.Errors));
        }

        try
        {
            return Parse(result.Output, cancellationToken);
        }
        catch (XmlException exception)
        {
            throw Rejections.Damaged(exception);
        }
    }

    private static List<PdfPage> Parse(byte[] output, CancellationToken cancellationToken)
    {
        // Only the pages: the head before them holds the document's own title and a DTD.
        var start = output.AsSpan().IndexOf("<doc>"u8);
        var length = start < 0 ? -1 : output.AsSpan(start).LastIndexOf("</doc>"u8);
        if (length < 0)
        {
            return [];
        }

        var pages = new List<PdfPage>();
        using var text = new StreamReader(new MemoryStream(Clean(output.AsSpan(start, length + "</doc>".Length))), new UTF8Encoding(false));
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.ReadToFollowing("page"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pages.Count == MaxPages)
            {
                throw Rejections.TooLargeInside();
            }

            var height = Number(reader, "height");
            using var page = reader.ReadSubtree();
            pages.Add(new PdfPage(pages.Count + 1, height, Lines(page)));
        }

        return pages;
    }

    private static List<PdfLine> Lines(XmlReader page)
    {
        var lines = new List<PdfLine>();
        var words = new List<PdfWord>();
        var box = default(PdfBox);
        var block = 0;
        while (page.Read())
        {
            switch (page.NodeType, page.LocalName)
            {
                case (XmlNodeType.Element, "block"):
                    block++;
                    break;
                case (XmlNodeType.Element, "line") when lines.Count == MaxLinesOnAPage:
                    throw Rejections.TooLargeInside();
                case (XmlNodeType.Element, "line"):
                    box = Box(page);
                    words = [];
                    break;
                case (XmlNodeType.Element, "word"):
                    var wordBox = Box(page);
                    words.Add(new PdfWord(page.ReadString(), wordBox));
                    break;
                case (XmlNodeType.EndElement, "line"):
                    lines.Add(new PdfLine(words, box, block));
                    break;
            }
        }

        return lines;
    }

    /// <summary>Fonts with broken maps give control characters and non-characters, which XML does not allow.</summary>
    private static byte[] Clean(ReadOnlySpan<byte> xml)
    {
        var clean = xml.ToArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] < ' ' && clean[i] is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                clean[i] = (byte)' ';
            }
            else if (clean[i] == 0xEF && i + 2 < clean.Length && clean[i + 1] == 0xBF && clean[i + 2] >= 0xBE)
            {
                clean.AsSpan(i, 3).Fill((byte)' ');
            }
        }

        return clean;
    }

    private static PdfBox Box(XmlReader element) =>
        new(Number(element, "xMin"), Number(element, "yMin"), Number(element, "xMax"), Number(element, "yMax"));

    private static double Number(XmlReader element, string attribute) =>
        double.TryParse(element.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
