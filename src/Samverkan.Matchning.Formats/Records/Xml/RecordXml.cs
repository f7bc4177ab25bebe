using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Records.Xml;

/// <summary>Parses pieces of XML of unknown origin: no DTD, nothing external. Their length is bounded already.</summary>
internal static partial class RecordXml
{
    /// <summary>
    /// The namespaces that hold where the records stand, out of what stands before the first of them.
    /// </summary>
    /// <param name="head">The document up to its first record: well-formed but for its end.</param>
    /// <exception cref="Errors.RejectedInputException">There is a DTD.</exception>
    public static XmlNamespaceManager Namespaces(string head)
    {
        if (head.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            throw RecordRejections.Dtd();
        }

        var names = new XmlNamespaceManager(new NameTable());
        using var reader = XmlReader.Create(new StringReader(head), Settings());
        try
        {
            while (reader.Read())
            {
                foreach (var (prefix, name) in ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
                {
                    names.AddNamespace(prefix, name);
                }
            }
        }
        catch (XmlException)
        {
            // It ends in the middle by its nature; the namespaces before that have been read.
        }

        return names;
    }

    /// <summary>Parses one record. Entities of HTML ("h&amp;ouml;gskola"), which XML does not have but archives let through, are read too.</summary>
    /// <returns>The record; null when it is not well-formed.</returns>
    public static XElement? TryParse(string piece, XmlNamespaceManager namespaces)
    {
        try
        {
            return Parse(piece, namespaces);
        }
        catch (XmlException)
        {
            var mended = HtmlEntity().Replace(piece, entity => WebUtility.HtmlDecode(entity.Value));
            try
            {
                return mended == piece ? null : Parse(mended, namespaces);
            }
            catch (XmlException)
            {
                return null;
            }
        }
    }

    /// <summary>Parses a small document.</summary>
    /// <returns>Its root; null when it is not well-formed.</returns>
    public static XElement? TryParse(string document)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), Settings());
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Children of an element by name, in whatever namespace: archives differ in version and prefix.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The first child with a name; null when there is none.</summary>
    public static XElement? One(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>An attribute by name, in whatever namespace; null when it is missing or blank.</summary>
    public static string? Has(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The text of an element; null when it is missing or blank.</summary>
    public static string? Text(this XElement? element) => string.IsNullOrWhiteSpace(element?.Value) ? null : element.Value.Trim();

    private static XElement Parse(string piece, XmlNamespaceManager namespaces)
    {
        var context = new XmlParserContext(namespaces.NameTable, namespaces, null, XmlSpace.Default);
        using var reader = XmlReader.Create(new StringReader(piece), Settings(), context);
        return XElement.Load(reader);
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false, // archives let control characters slip through; the cleaner takes them out
    };

    /// <summary>A named entity that is not one of XML's own five.</summary>
    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]{2,10};")]
    private static partial Regex HtmlEntity();
}
