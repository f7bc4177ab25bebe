using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Loads the XML parts of a zip format.</summary>
internal sealed class XmlPart(ZipArchive archive, DocumentReaderOptions options)
{
    /// <summary>Loads a part, or says that it is not there.</summary>
    public XElement? Load(string name)
    {
        var entry = archive.GetEntry(name);
        if (entry is null)
        {
            return null;
        }

        if (entry.Length > options.MaxXmlCharacters)
        {
            throw Rejections.TooLargeInside();
        }

        try
        {
            return SafeXml.Load(entry.Open, options.MaxXmlCharacters);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw Rejections.Damaged(exception);
        }
    }
}
