using System.Runtime.CompilerServices;
using System.Xml;
using Samverkan.Matchning.Formats.Records.Xml;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>Reads MODS and Dublin Core: single records, collections, and OAI-PMH's envelopes with their messages of deletion.</summary>
internal sealed class XmlRecords(RecordLimits limits)
{
    /// <summary>Reads a file; one that ends in the middle gives what stands before that.</summary>
    public async IAsyncEnumerable<ImportEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var splitter = new XmlRecordSplitter(text, limits);
        ImportEntry? last = null;
        await foreach (var entry in ReadAsync(splitter, cancellationToken))
        {
            yield return last = entry;
        }

        if (last is null)
        {
            _ = RecordXml.Namespaces(splitter.Envelope); // a file of nothing but a DTD is refused as such
        }

        var isTold = last is RejectedEntry { Code: RecordRejections.CutOffCode };
        if (!isTold && splitter.Envelope.Trim().Length > 0 && RecordXml.TryParse(splitter.Envelope) is null)
        {
            yield return RecordRejections.CutOff((last?.Number ?? 0) + 1);
        }
    }

    /// <summary>Reads the records of a document; what stands around them is left in the splitter.</summary>
    public static async IAsyncEnumerable<ImportEntry> ReadAsync(XmlRecordSplitter splitter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        XmlNamespaceManager? namespaces = null;
        for (var number = 1L; await splitter.ReadAsync(cancellationToken) is { } piece; number++)
        {
            namespaces ??= RecordXml.Namespaces(splitter.Envelope);
            yield return piece.IsCutOff ? RecordRejections.CutOff(number)
                : piece.Text is null ? RecordRejections.TooLong(number, splitter.MaxRecordLength)
                : Read(piece.Text, namespaces, number);
        }
    }

    private static ImportEntry Read(string piece, XmlNamespaceManager namespaces, long number)
    {
        if (RecordXml.TryParse(piece, namespaces) is not { } element)
        {
            return RecordRejections.BadXml(number);
        }

        var header = element.Name.LocalName == "record" ? element.One("header") : null;
        var id = header.One("identifier").Text();
        if (header?.Has("status") == "deleted")
        {
            return id is null ? RecordRejections.NoMetadata(number) : new DeletedEntry(number, id);
        }

        var metadata = element.Name.LocalName == "record" ? element.One("metadata")?.Elements().FirstOrDefault() : element;
        var record = metadata?.Name.LocalName switch
        {
            "mods" => ModsRecord.Read(metadata, id),
            "modsCollection" => metadata.One("mods") is { } mods ? ModsRecord.Read(mods, id) : null,
            "dc" => DublinCoreRecord.Read(metadata, id),
            _ => null,
        };
        return record is null ? RecordRejections.NoMetadata(number)
            : record.Title.Length == 0 ? RecordRejections.NoTitle(number) : new ReadEntry(number, record);
    }
}
