using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>One group of filters beside the hits.</summary>
/// <param name="Name">The parameter in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="IsMany">Whether several can be chosen.</param>
/// <param name="Values">The values with their counts.</param>
internal sealed record FacetView(string Name, string Label, bool IsMany, IReadOnlyList<FacetOption> Values)
{
    /// <summary>Values shown at once; the rest are folded.</summary>
    public const int Shown = 8;

    /// <summary>Whether anything in it is chosen.</summary>
    public bool IsUsed => Values.Any(value => value.IsChosen);

    /// <summary>The groups of a search, without those that would not narrow it.</summary>
    public static IReadOnlyList<FacetView> Of(SearchAddress search, SearchResult result, CorpusSnapshot corpus)
    {
        var chosen = search.Parameters().Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!)).ToHashSet();
        return [.. result.Facets.Where(facet => facet.Field != FacetField.Year).OrderBy(facet => facet.Field)
            .Select(facet => new FacetView(
                facet.Field.Slug(), facet.Field.Label(), facet.Field is FacetField.Kind or FacetField.Area,
                [.. Ordered(facet).Select(value => new FacetOption(value.Value, Text(facet.Field, value.Value, corpus), value.Count, chosen.Contains((facet.Field.Slug(), value.Value))))]))
            .Where(view => view.Values.Count > 1 || view.IsUsed)];
    }

    /// <summary>School forms have an order of their own, counties come by name; the rest by count.</summary>
    private static IEnumerable<FacetValue> Ordered(Facet facet) => facet.Field switch
    {
        FacetField.Evidence => AtLeast(facet.Values),
        FacetField.SchoolForm => facet.Values.OrderBy(value => Place<SchoolForm>(value.Value)),
        FacetField.County => facet.Values.OrderBy(value => value.Value, Swedish.Order),
        _ => facet.Values,
    };

    /// <summary>The filter is "this or better", so each level counts those above it too. Nobody asks for "contested or better".</summary>
    private static IEnumerable<FacetValue> AtLeast(IReadOnlyList<FacetValue> values) => Enum.GetValues<EvidenceLevel>().Where(level => level <= EvidenceLevel.ProvenExperience)
        .Select(level => new FacetValue(level.Slug(), values.Where(value => Place<EvidenceLevel>(value.Value) <= (int)level).Sum(value => value.Count)))
        .Where(value => value.Count > 0);

    private static int Place<T>(string slug) where T : struct, Enum =>
        EnumNames.TryParse<T>(slug, out var value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : int.MaxValue;

    private static string Text(FacetField field, string value, CorpusSnapshot corpus) => field switch
    {
        FacetField.Kind => LabelOf<RecordKind>(value),
        FacetField.Area => corpus.Area(value)?.Name ?? value,
        FacetField.SchoolForm => LabelOf<SchoolForm>(value),
        FacetField.Evidence => value == EvidenceLevel.Strong.Slug() ? LabelOf<EvidenceLevel>(value) : $"Minst {LabelOf<EvidenceLevel>(value).ToLower(Swedish.Culture)}",
        FacetField.Language => LabelOf<TextLanguage>(value) is { Length: > 0 } label ? char.ToUpper(label[0], Swedish.Culture) + label[1..] : value,
        _ => value,
    };

    private static string LabelOf<T>(string slug) where T : struct, Enum => EnumNames.TryParse<T>(slug, out var value) ? value.Label() : slug;
}

/// <summary>One value to filter by.</summary>
/// <param name="Value">The value in the address.</param>
/// <param name="Text">What people read.</param>
/// <param name="Count">Hits with it.</param>
/// <param name="IsChosen">Whether it is in force.</param>
internal sealed record FacetOption(string Value, string Text, int Count, bool IsChosen);
