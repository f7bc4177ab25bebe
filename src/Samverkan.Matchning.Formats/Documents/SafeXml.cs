using System.Xml;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Loads XML from files of unknown origin: no DTD, nothing external, bounded in size and depth.</summary>
internal static class SafeXml
{
    // The readers walk the tree by recursion; Word and LibreOffice stay below 60 levels even in nested tables.
    private const int MaxDepth = 200;

    /// <summary>Loads a document.</summary>
    /// <param name="open">Opens the XML; called twice, since the depth is measured before the tree is built.</param>
    /// <param name="maxCharacters">Largest length.</param>
    /// <exception cref="XmlException">The XML is not well-formed, has a DTD, is too long or too deep.</exception>
    public static XElement Load(Func<Stream> open, int maxCharacters)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };

        using (var reader = XmlReader.Create(open(), settings))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    throw new XmlException("Too deep.");
                }
            }
        }

        using (var reader = XmlReader.Create(open(), settings))
        {
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
    }
}
