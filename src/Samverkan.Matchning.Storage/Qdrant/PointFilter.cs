using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>A query's filters as conditions on points; the same rules as <see cref="RecordAttributes.Passes"/>.</summary>
internal static class PointFilter
{
    /// <summary>Fields of the payload, and what each facet counts.</summary>
    public static IReadOnlyDictionary<FacetField, string> Fields { get; } = new Dictionary<FacetField, string>
    {
        [FacetField.Kind] = "kind",
        [FacetField.Area] = "areas",
        [FacetField.SchoolForm] = "school_forms",
        [FacetField.Evidence] = "evidence",
        [FacetField.Year] = "year",
        [FacetField.County] = "counties",
        [FacetField.Language] = "languages",
    };

    /// <summary>The filter; null when everything passes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="except">A field whose filter does not count; null when all count.</param>
    /// <param name="ids">Only these points; null for all.</param>
    public static Filter? Of(SearchQuery query, FacetField? except = null, IReadOnlyList<Guid>? ids = null)
    {
        var must = Conditions(query).Where(row => row.Field != except).Select(row => row.Condition).ToList();
        if (ids is not null)
        {
            must.Add(new Condition { HasId = ids });
        }

        return must.Count == 0 ? null : new Filter(must);
    }

    private static IEnumerable<(FacetField Field, Condition Condition)> Conditions(SearchQuery query)
    {
        if (query.Kinds.Count > 0)
        {
            yield return Any(FacetField.Kind, [.. query.Kinds.Select(kind => kind.Slug())]);
        }

        if (query.Areas.Count > 0)
        {
            yield return Any(FacetField.Area, query.Areas);
        }

        if (query.SchoolForm is { } form)
        {
            yield return Any(FacetField.SchoolForm, [form.Slug()]);
        }

        if (query.MinEvidence is { } least)
        {
            yield return Any(FacetField.Evidence, [.. Enum.GetValues<EvidenceLevel>().Where(level => level <= least).Select(level => level.Slug())]);
        }

        if (query.FromYear is not null || query.ToYear is not null)
        {
            yield return (FacetField.Year, new Condition { Key = Fields[FacetField.Year], Range = new IntegerRange(query.FromYear, query.ToYear) });
        }

        if (query.County is { } county)
        {
            yield return Any(FacetField.County, [county]);
        }

        if (query.Language is { } language)
        {
            yield return Any(FacetField.Language, [language.Slug()]);
        }
    }

    private static (FacetField Field, Condition Condition) Any(FacetField field, IReadOnlyList<string> values) =>
        (field, new Condition { Key = Fields[field], Match = new MatchAny(values) });
}
