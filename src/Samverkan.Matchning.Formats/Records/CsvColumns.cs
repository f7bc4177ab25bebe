using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>Which column of a table holds which field of a record.</summary>
internal sealed class CsvColumns
{
    /// <summary>The fields and the names that columns for them commonly have, in Swedish, English and DiVA's exports.</summary>
    private static readonly (string Field, string[] Names)[] Common =
    [
        ("title", ["title", "titel", "rubrik"]),
        ("subtitle", ["subtitle", "undertitel", "underrubrik"]),
        ("abstract", ["abstract", "sammanfattning", "summary", "beskrivning"]),
        ("authors", ["authors", "author", "författare", "name", "upphov"]),
        ("affiliations", ["affiliations", "affiliation", "lärosäte", "organisation", "lärosäten"]),
        ("year", ["year", "år", "utgivningsår", "published", "datum"]),
        ("type", ["type", "typ", "publicationtype", "publikationstyp", "slag"]),
        ("language", ["language", "språk"]),
        ("doi", ["doi"]),
        ("isbn", ["isbn"]),
        ("urn", ["urn", "nbn"]),
        ("url", ["url", "länk", "webbadress", "fulltextlink"]),
        ("keywords", ["keywords", "nyckelord", "ämnesord"]),
        ("publisher", ["publisher", "journal", "utgivare", "tidskrift"]),
        ("id", ["id", "pid"]),
    ];

    private readonly Dictionary<string, int> _places;

    private CsvColumns(Dictionary<string, int> places) => _places = places;

    /// <summary>Names of the fields that a column can be mapped to.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Common.Select(entry => entry.Field)];

    /// <summary>Finds the columns in a head line.</summary>
    /// <param name="head">Names of the columns.</param>
    /// <param name="chosen">Fields with the columns that the user chose for them.</param>
    public static CsvColumns Of(string[] head, IReadOnlyDictionary<string, string> chosen)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, names) in Common)
        {
            string[] wanted = chosen.TryGetValue(field, out var column) ? [column] : names;
            var place = Array.FindIndex(head, name => wanted.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
            if (place >= 0)
            {
                places.Add(field, place);
            }
            else if (column is not null || field == "title")
            {
                throw RecordRejections.NoColumn(column ?? field);
            }
        }

        return new CsvColumns(places);
    }

    /// <summary>Reads a row; missing cells at its end are empty.</summary>
    public ImportedRecord Read(string[] row) => new()
    {
        Title = Cell(row, "title") ?? "",
        Subtitle = Cell(row, "subtitle"),
        Abstract = Cell(row, "abstract"),
        Authors = [.. List(row, "authors").Take(ImportLimits.MaxAuthors).Select(Author)],
        Organisations = List(row, "affiliations"),
        Year = RecordCleaner.Year(Cell(row, "year")),
        Kind = PublicationKind.Of(Cell(row, "type")),
        Language = Cell(row, "language"),
        Identifiers = [.. Identifiers(row)],
        Keywords = List(row, "keywords"),
        Publisher = Cell(row, "publisher"),
        SourceId = Cell(row, "id"),
    };

    private IEnumerable<RecordIdentifier> Identifiers(string[] row)
    {
        (string Field, IdentifierKind Kind)[] fields =
            [("doi", IdentifierKind.Doi), ("isbn", IdentifierKind.Isbn), ("urn", IdentifierKind.Urn), ("url", IdentifierKind.Url)];
        return fields.SelectMany(field => List(row, field.Field).Select(value => new RecordIdentifier(field.Kind, value)));
    }

    /// <summary>DiVA writes "Family, Given [id] (Stockholms universitet [1], Institutionen för pedagogik [2])".</summary>
    private static ImportedAuthor Author(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open > 0 ? text[..open] : text).Split('[')[0].Trim();
        return new ImportedAuthor(name, open > 0 ? [WithoutIds(text[open..].Trim('(', ')', ' '))] : []);
    }

    private static string WithoutIds(string text) =>
        string.Join("", text.Split('[').Select((part, i) => i == 0 ? part : part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]));

    private string? Cell(string[] row, string field) =>
        _places.TryGetValue(field, out var place) && place < row.Length && row[place].Length > 0 ? row[place] : null;

    private string[] List(string[] row, string field) =>
        Cell(row, field)?.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
