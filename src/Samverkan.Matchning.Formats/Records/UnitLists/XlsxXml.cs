using System.IO.Compression;
using System.Xml;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Streams the XML parts of a workbook: no DTD, nothing external; sizes were bounded when the zip was opened.</summary>
internal static class XlsxXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Opens a part, or says that it is not there.</summary>
    public static XmlReader? Open(ZipArchive archive, string name) => archive.GetEntry(name) is { } entry ? XmlReader.Create(entry.Open(), Settings) : null;

    /// <summary>Whether the reader stands on the beginning of an element, looked at by its local name, since the dialects differ in namespace.</summary>
    public static bool IsStart(this XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    /// <summary>The attribute with the local name, whatever prefix it has.</summary>
    public static string? Attribute(this XmlReader reader, string name)
    {
        string? value = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                value = reader.LocalName == name && reader.Prefix != "xmlns" ? reader.Value : value;
            }
            while (value is null && reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return value;
    }
}
