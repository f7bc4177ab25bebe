using System.Globalization;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Search;

/// <summary>Counts the values of facets and puts them in order.</summary>
public static class FacetCounter
{
    /// <summary>All fields, in the order they are shown.</summary>
    public static IReadOnlyList<FacetField> Fields { get; } = Enum.GetValues<FacetField>();

    /// <summary>Counts over records that answer a question.</summary>
    /// <param name="answers">Attributes of all that answer it, whether they pass the filters or not.</param>
    /// <param name="query">The filters.</param>
    public static IReadOnlyList<Facet> Count(IReadOnlyList<RecordAttributes> answers, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return [.. Fields.Select(field => Facet(
            field,
            answers.Where(answer => answer.Passes(query, field)).SelectMany(answer => Values(answer, field))
                .CountBy(value => value, StringComparer.Ordinal))).OfType<Facet>()];
    }

    /// <summary>A facet with its values in order; null when there are none.</summary>
    public static Facet? Facet(FacetField field, IEnumerable<KeyValuePair<string, int>> counts)
    {
        var values = counts.Where(pair => pair.Value > 0).Select(pair => new FacetValue(pair.Key, pair.Value)).ToList();
        var ordered = field == FacetField.Year
            ? values.OrderByDescending(value => int.Parse(value.Value, CultureInfo.InvariantCulture))
            : values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal);
        return values.Count == 0 ? null : new Facet(field, [.. ordered]);
    }

    private static IEnumerable<string> Values(RecordAttributes record, FacetField field) => field switch
    {
        FacetField.Kind => [record.Kind.Slug()],
        FacetField.Area => record.Areas,
        FacetField.SchoolForm => record.SchoolForms.Select(form => form.Slug()),
        FacetField.Evidence => record.Evidence is { } level ? [level.Slug()] : [],
        FacetField.Year => record.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
        FacetField.County => record.Counties,
        FacetField.Language => record.Languages.Select(language => language.Slug()),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
