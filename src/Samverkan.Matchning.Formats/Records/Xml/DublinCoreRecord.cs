using System.Xml.Linq;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records.Xml;

/// <summary>Reads simple Dublin Core (oai_dc), which every OAI-PMH archive can give. It has no affiliations.</summary>
internal static class DublinCoreRecord
{
    public static ImportedRecord Read(XElement dc, string? id) => new()
    {
        Title = Texts(dc, "title").FirstOrDefault() ?? "",
        Abstract = string.Join("\n\n", Texts(dc, "description")) is { Length: > 0 } text ? text : null,
        Authors = [.. Texts(dc, "creator").Take(ImportLimits.MaxAuthors).Select(name => new ImportedAuthor(name, []))],
        Organisations = [.. Texts(dc, "publisher")],
        Year = Texts(dc, "date").Select(RecordCleaner.Year).FirstOrDefault(year => year is not null),
        Kind = Texts(dc, "type").Select(type => PublicationKind.Of(type.Split('/')[^1])).FirstOrDefault(kind => kind is not null),
        Language = Texts(dc, "language").FirstOrDefault(),
        Identifiers = [.. Texts(dc, "identifier").Select(IdentifierText.Recognise).OfType<RecordIdentifier>()],
        Keywords = [.. Texts(dc, "subject")],
        Publisher = Texts(dc, "source").Concat(Texts(dc, "publisher")).FirstOrDefault(),
        SourceId = id,
    };

    private static IEnumerable<string> Texts(XElement dc, string name) => dc.All(name).Select(RecordXml.Text).OfType<string>();
}
