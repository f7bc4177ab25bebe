using System.Xml.Linq;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records.Xml;

/// <summary>
/// Reads MODS as DiVA and SwePub write it. Only what stands directly in the record is its own: titles and numbers of the journal or
/// book that it is part of stand in <c>relatedItem</c>.
/// </summary>
internal static class ModsRecord
{
    private static readonly string[] AuthorRoles = ["aut", "cre", "edt", "author", "editor"];
    private static readonly string[] OrganisationRoles = ["pbl", "aut", "orp", "dgg", "his"];

    public static ImportedRecord Read(XElement mods, string? id)
    {
        var title = Title(mods);
        return new ImportedRecord
        {
            Title = $"{title.One("nonSort").Text()} {title.One("title").Text()}".Trim(),
            Subtitle = title.One("subTitle").Text(),
            Abstract = Abstract(mods),
            Authors = [.. mods.All("name").Where(name => name.Has("type") != "corporate" && HasRole(name, AuthorRoles)).Take(ImportLimits.MaxAuthors)
                .Select(Author).OfType<ImportedAuthor>()],
            Organisations = [.. Organisations(mods).Take(ImportLimits.MaxListItems)],
            Year = Year(mods),
            Kind = Kind(mods),
            Language = mods.One("language")?.All("languageTerm").Select(term => term.Text()).FirstOrDefault(term => term is not null),
            Identifiers = [.. Identifiers(mods)],
            Keywords = [.. Keywords(mods).Distinct(StringComparer.Ordinal).Take(ImportLimits.MaxListItems)],
            SubjectCodes = [.. mods.All("subject").Where(IsNationalSubject).Select(subject => LastPart(subject.Has("href") ?? subject.Has("valueURI"))).OfType<string>()
                .Distinct(StringComparer.Ordinal).Take(ImportLimits.MaxListItems)],
            Publisher = HostTitle(mods) ?? mods.All("originInfo").Select(origin => origin.One("publisher").Text()).FirstOrDefault(name => name is not null),
            SourceId = id ?? mods.One("recordInfo").One("recordIdentifier").Text(),
        };
    }

    /// <summary>The title without a type; translated, abbreviated and alternative ones have a type.</summary>
    private static XElement? Title(XElement mods) =>
        mods.All("titleInfo").FirstOrDefault(title => title.Has("type") is null && title.One("title").Text() is not null)
        ?? mods.All("titleInfo").FirstOrDefault(title => title.One("title").Text() is not null);

    private static string? Abstract(XElement mods)
    {
        var texts = mods.All("abstract").OrderBy(text => text.Has("lang") is "swe" or "sv" ? 0 : 1).Select(RecordXml.Text).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join("\n\n", texts) is { Length: > 0 } joined ? joined : null;
    }

    private static ImportedAuthor? Author(XElement name)
    {
        var parts = name.All("namePart").Where(part => part.Has("type") is not ("date" or "termsOfAddress")).ToArray();
        var family = parts.FirstOrDefault(part => part.Has("type") == "family").Text();
        var given = parts.FirstOrDefault(part => part.Has("type") == "given").Text();
        var whole = family is not null ? given is null ? family : $"{family}, {given}"
            : string.Join(' ', parts.Select(RecordXml.Text).OfType<string>());
        return whole.Length == 0 ? null : new ImportedAuthor(whole, [.. Affiliations(name).Distinct(StringComparer.Ordinal).Take(ImportLimits.MaxListItems)]);
    }

    /// <summary>Names of organisations, SwePub's domains for them (valueURI) and DiVA's code for the archive where the person is known.</summary>
    private static IEnumerable<string> Affiliations(XElement name)
    {
        foreach (var affiliation in name.All("affiliation"))
        {
            if (affiliation.Has("authority") == "kb.se" && affiliation.Has("valueURI") is { } domain)
            {
                yield return domain;
            }

            if (affiliation.Text() is { } text)
            {
                yield return text;
            }
        }

        if (name.Has("authority") is { } code)
        {
            yield return code;
        }
    }

    private static IEnumerable<string> Organisations(XElement mods)
    {
        foreach (var name in mods.All("name").Where(name => name.Has("type") == "corporate" && HasRole(name, OrganisationRoles)))
        {
            if (name.Has("authority") is { } code)
            {
                yield return code;
            }

            yield return string.Join(", ", name.All("namePart").Select(RecordXml.Text).OfType<string>());
        }

        if (mods.One("recordInfo").One("recordContentSource").Text() is { } source)
        {
            yield return source;
        }
    }

    private static bool HasRole(XElement name, string[] roles)
    {
        var terms = name.All("role").SelectMany(role => role.All("roleTerm")).Select(RecordXml.Text).OfType<string>().ToArray();
        return terms.Length == 0 || terms.Any(term => roles.Contains(term, StringComparer.OrdinalIgnoreCase));
    }

    private static int? Year(XElement mods) =>
        mods.All("originInfo").SelectMany(origin => origin.Elements())
            .Where(date => date.Name.LocalName is "dateIssued" or "copyrightDate" or "dateCreated")
            .OrderBy(date => date.Name.LocalName == "dateIssued" ? 0 : 1)
            .Select(date => RecordCleaner.Year(date.Value)).FirstOrDefault(year => year is not null);

    /// <summary>DiVA's own code comes first: only it tells a student's thesis.</summary>
    private static ResearchKind? Kind(XElement mods) =>
        mods.All("genre").OrderBy(genre => genre.Has("type") switch { "publicationTypeCode" => 0, "outputType" => 1, "publicationType" => 2, _ => 3 })
            .Select(genre => PublicationKind.Of(genre.Text())).FirstOrDefault(kind => kind is not null);

    private static IEnumerable<RecordIdentifier> Identifiers(XElement mods)
    {
        foreach (var identifier in mods.All("identifier").Take(ImportLimits.MaxListItems))
        {
            if (identifier.Text() is { } value && Identifier(identifier.Has("type"), value) is { } known)
            {
                yield return known;
            }
        }

        // A link may lead to something else, such as the book of a chapter, so the URN in it is not the record's own.
        foreach (var url in mods.All("location").SelectMany(location => location.All("url")).Select(RecordXml.Text).OfType<string>())
        {
            yield return new RecordIdentifier(IdentifierKind.Url, url);
        }
    }

    private static RecordIdentifier? Identifier(string? type, string value) => type switch
    {
        "doi" => new RecordIdentifier(IdentifierKind.Doi, value),
        "isbn" => new RecordIdentifier(IdentifierKind.Isbn, value),
        "pmid" => new RecordIdentifier(IdentifierKind.Pmid, value),
        "uri" or "urn" or "hdl" => IdentifierText.Recognise(value),
        _ => null,
    };

    private static IEnumerable<string> Keywords(XElement mods) =>
        mods.All("subject").SelectMany(subject =>
        {
            var topics = subject.All("topic").Select(RecordXml.Text).OfType<string>();
            return IsNationalSubject(subject) ? topics.TakeLast(1) : topics; // of "Samhällsvetenskap, Utbildningsvetenskap, Didaktik" the last says most
        });

    private static bool IsNationalSubject(XElement subject) => subject.Has("authority") is "hsv" or "uka.se";

    private static string? LastPart(string? code) => code?.Split('/')[^1];

    private static string? HostTitle(XElement mods) =>
        mods.All("relatedItem").Where(item => item.Has("type") == "host").Select(item => item.One("titleInfo").One("title").Text()).FirstOrDefault(title => title is not null);
}
