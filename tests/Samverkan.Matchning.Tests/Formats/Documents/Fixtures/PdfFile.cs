using System.Globalization;
using System.Text;

namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

/// <summary>Writes small PDF files: pages of text, form fields, XFA packets and images, and damaged structures by hand.</summary>
internal sealed class PdfFile
{
    private static readonly Encoding Bytes = Encoding.Latin1;

    private readonly List<string> _objects = [];
    private readonly List<string> _pages = [];
    private readonly List<string> _fields = [];
    private readonly List<string> _widgets = [];
    private readonly StringBuilder _page = new();
    private string _formEntries = "";

    public PdfFile()
    {
        // 1: catalog, 2: page tree, 3: font.
        _objects.AddRange(["", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]);
    }

    public static byte[] WithLines(params string[] lines) => new PdfFile().Lines(lines).ToBytes();

    /// <summary>Draws lines from the top of the page downwards.</summary>
    public PdfFile Lines(params string[] lines)
    {
        var y = 780;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                Text(72, y, 11, line);
            }

            y -= 14;
        }

        return this;
    }

    public PdfFile Text(int x, int y, int size, string text)
    {
        _page.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({Escape(text)}) Tj ET\n");
        return this;
    }

    public PdfFile Image()
    {
        _page.Append("q 500 0 0 700 50 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n");
        return this;
    }

    /// <summary>Adds a filled text field and what it shows.</summary>
    public PdfFile TextField(string name, string? question, string value, int y, string extra = "", params string[] shown)
    {
        var lines = string.Join(" T* ", shown.Select(line => $"({Escape(line)}) Tj"));
        var appearance = Stream("/Type /XObject /Subtype /Form /BBox [0 0 450 80] /Resources << /Font << /F1 3 0 R >> >>",
            $"/Tx BMC BT /F1 11 Tf 13 TL 2 66 Td {lines} ET EMC");
        return Field(
            $"/FT /Tx /T {Hex(name)} {(question is null ? "" : $"/TU {Hex(question)}")} /V {Hex(value)} {extra} /DA (/F1 11 Tf 0 g) /AP << /N {appearance} 0 R >>",
            72, y);
    }

    /// <summary>Adds any field, as a widget of its own.</summary>
    public PdfFile Field(string entries, int x, int y)
    {
        var number = Add($"<< /Type /Annot /Subtype /Widget /Rect [{x} {y} {x + 450} {y + 80}] /F 4 {entries} >>");
        _fields.Add($"{number} 0 R");
        _widgets.Add($"{number} 0 R");
        return this;
    }

    /// <summary>Adds a field that is a parent of one widget.</summary>
    public PdfFile FieldWithKid(string parentEntries, string kidEntries, int y)
    {
        var parent = _objects.Count + 1;
        Add($"<< {parentEntries} /Kids [{parent + 1} 0 R] >>");
        var kid = Add($"<< /Type /Annot /Subtype /Widget /Parent {parent} 0 R /Rect [72 {y} 522 {y + 80}] /F 4 {kidEntries} >>");
        _fields.Add($"{parent} 0 R");
        _widgets.Add($"{kid} 0 R");
        return this;
    }

    public PdfFile Xfa(params (string Name, string Xml)[] packets)
    {
        var entries = packets.Select(packet => $"({packet.Name}) {Stream("", Bytes.GetString(Encoding.UTF8.GetBytes(packet.Xml)))} 0 R");
        _formEntries = $"/XFA [{string.Join(' ', entries)}]";
        return this;
    }

    public PdfFile EndPage()
    {
        var content = Stream("", _page.ToString());
        _pages.Add($"{Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [{string.Join(' ', _widgets)}] >>")} 0 R");
        _page.Clear();
        _widgets.Clear();
        return this;
    }

    public byte[] ToBytes()
    {
        if (_page.Length > 0 || _widgets.Count > 0)
        {
            EndPage();
        }

        var form = _fields.Count > 0 || _formEntries.Length > 0
            ? $"/AcroForm << /Fields [{string.Join(' ', _fields)}] /DR << /Font << /F1 3 0 R >> >> {_formEntries} >>"
            : "";
        _objects[0] = $"<< /Type /Catalog /Pages 2 0 R {form} >>";
        _objects[1] = $"<< /Type /Pages /Kids [{string.Join(' ', _pages)}] /Count {_pages.Count} >>";
        return Write();
    }

    public static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private byte[] Write()
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new List<int>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{_objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Bytes.GetBytes(file.ToString());
    }

    private int Stream(string entries, string content) => Add($"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream");

    private int Add(string content)
    {
        _objects.Add(content);
        return _objects.Count;
    }

    private static string Escape(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)
        .Replace("–", "\u0096", StringComparison.Ordinal).Replace("•", "\u0095", StringComparison.Ordinal).Replace("”", "\u0094", StringComparison.Ordinal);
}
