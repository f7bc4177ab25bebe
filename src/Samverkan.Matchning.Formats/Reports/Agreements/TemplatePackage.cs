using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Formats.Documents.Word;

namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>
/// A Word file as a set of parts: those with text to fill are parsed, all others are carried over as they are, except a link to a
/// template elsewhere, which Word would fetch and which tells the path of somebody's computer.
/// </summary>
internal sealed class TemplatePackage
{
    private readonly List<(string Name, byte[] Content)> _parts = [];
    private readonly Dictionary<string, XElement> _texts = new(StringComparer.Ordinal);

    private TemplatePackage(ZipArchive archive, DocumentReaderOptions options)
    {
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (IsFilled(entry.FullName) || IsLinking(entry.FullName))
            {
                var root = SafeXml.Load(entry.Open, options.MaxXmlCharacters);
                root.DescendantsAndSelf().Where(IsLinkToTemplate).Remove();
                _texts.Add(entry.FullName, root);
            }

            using var stream = entry.Open();
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            _parts.Add((entry.FullName, buffer.ToArray()));
        }
    }

    /// <summary>The parts that may hold fields.</summary>
    public IEnumerable<XElement> Texts => _texts.Where(part => IsFilled(part.Key)).Select(part => part.Value);

    /// <summary>The document's properties, such as its title.</summary>
    public XElement? Properties => _texts.GetValueOrDefault("docProps/core.xml");

    /// <summary>Opens a template.</summary>
    /// <exception cref="RejectedInputException">It is no Word document, has macros, is damaged or too large.</exception>
    public static TemplatePackage Open(byte[] content, DocumentReaderOptions options, CancellationToken cancellationToken)
    {
        if (ContentSniffer.Sniff(content, ".docx") != FileFormat.Docx)
        {
            throw new RejectedInputException("mall-okant-format", "Mallen är inte ett Word-dokument. Spara den som .docx och försök igen.");
        }

        using var archive = ZipGate.Open(content, options, cancellationToken);
        if (archive.Entries.Any(entry => entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RejectedInputException("mall-okant-format", "Mallen har makron. Öppna den i Word, spara om den som .docx (utan makron) och försök igen.");
        }

        try
        {
            var package = new TemplatePackage(archive, options);
            return package._texts.ContainsKey("word/document.xml") ? package : throw Rejections.Damaged();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or ArgumentException)
        {
            throw Rejections.Damaged(exception);
        }
    }

    /// <summary>Writes the file; the same parts and day give the same bytes.</summary>
    public byte[] Save(DateOnly day)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(_texts.TryGetValue(name, out var root) ? Xml(root) : content);
            }
        }

        return buffer.ToArray();
    }

    private static byte[] Xml(XElement root)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
        }

        return buffer.ToArray();
    }

    private static bool IsFilled(string part) =>
        part is "word/document.xml" || (part.EndsWith(".xml", StringComparison.Ordinal)
            && (part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal)));

    private static bool IsLinking(string part) => part is "docProps/core.xml" or "word/settings.xml" or "word/_rels/settings.xml.rels";

    private static bool IsLinkToTemplate(XElement element) => element.Name.LocalName == "attachedTemplate"
        || (element.Name.LocalName == "Relationship" && (element.Value("Type")?.EndsWith("/attachedTemplate", StringComparison.Ordinal) ?? false));
}
