using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>What a record can be filtered, counted and sorted by.</summary>
public sealed record RecordAttributes
{
    /// <summary>Kind of record.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Slugs of its areas, the most important first.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>School forms it is for: all of them when the record names none.</summary>
    public required IReadOnlyList<SchoolForm> SchoolForms { get; init; }

    /// <summary>Evidence of an intervention; null for other records.</summary>
    public required EvidenceLevel? Evidence { get; init; }

    /// <summary>Year of publication of research; null when unknown and for other records.</summary>
    public required int? Year { get; init; }

    /// <summary>Counties of a university, or of the universities behind research.</summary>
    public required IReadOnlyList<string> Counties { get; init; }

    /// <summary>Languages of publication or work; interventions and SPSM's support are in Swedish.</summary>
    public required IReadOnlyList<TextLanguage> Languages { get; init; }

    /// <summary>Reads the attributes of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="corpus">Tells where the universities behind research lie.</param>
    public static RecordAttributes Of(CorpusRecord record, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(corpus);
        return new RecordAttributes
        {
            Kind = record.Kind,
            Areas = record.Areas,
            SchoolForms = record.SchoolForms.Count > 0 ? record.SchoolForms : Enum.GetValues<SchoolForm>(),
            Evidence = (record as Intervention)?.Evidence.Level,
            Year = (record as ResearchItem)?.Year,
            Counties = record switch
            {
                University university => university.Counties,
                ResearchItem item => [.. item.UniversityIds.Select(corpus.ById).OfType<University>().SelectMany(university => university.Counties).Distinct()],
                _ => [],
            },
            Languages = record switch
            {
                University university => university.Languages,
                ResearchItem item => [item.Language],
                _ => [TextLanguage.Swedish],
            },
        };
    }

    /// <summary>Whether a query's filters let the record through.</summary>
    /// <param name="query">The query.</param>
    /// <param name="except">A field whose filter does not count, for facets; null when all count.</param>
    public bool Passes(SearchQuery query, FacetField? except = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        return (query.Kinds.Count == 0 || except == FacetField.Kind || query.Kinds.Contains(Kind))
            && (query.Areas.Count == 0 || except == FacetField.Area || query.Areas.Any(Areas.Contains))
            && (query.SchoolForm is not { } form || except == FacetField.SchoolForm || SchoolForms.Contains(form))
            && (query.MinEvidence is not { } level || except == FacetField.Evidence || Evidence <= level)
            && (query.FromYear is not { } from || except == FacetField.Year || Year >= from)
            && (query.ToYear is not { } to || except == FacetField.Year || Year <= to)
            && (query.County is not { } county || except == FacetField.County || Counties.Contains(county))
            && (query.Language is not { } language || except == FacetField.Language || Languages.Contains(language));
    }
}
