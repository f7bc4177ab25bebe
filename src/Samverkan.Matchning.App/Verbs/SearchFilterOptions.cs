using System.CommandLine;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>The options that narrow and order a search.</summary>
internal sealed class SearchFilterOptions
{
    private const int FirstYear = 1800;
    private const int LastYear = 2999;
    private readonly Option<string[]> _kinds = Several("--slag", "Bara ett slags poster; kan anges flera gånger.", "SLAG").From(EnumNames.Slugs<RecordKind>());
    private readonly Option<string[]> _areas = Several("--omrade", "Bara poster om ett problemområde, till exempel narvaro; kan anges flera gånger.", "OMRÅDE");
    private readonly Option<string?> _form = One("--skolform", "Bara poster för en skolform.", "SKOLFORM").From(EnumNames.Slugs<SchoolForm>());
    private readonly Option<string?> _evidence = One("--evidens", "Bara insatser med minst den evidensen.", "EVIDENS").From(EnumNames.Slugs<EvidenceLevel>());
    private readonly Option<int> _from = SharedOptions.Number("--fran-ar", "Bara forskning från det året eller senare; 0 för alla år.", 0, 0, LastYear);
    private readonly Option<int> _to = SharedOptions.Number("--till-ar", "Bara forskning till och med det året; 0 för alla år.", 0, 0, LastYear);
    private readonly Option<string?> _county = One("--lan", "Bara lärosäten i ett län, och forskning därifrån, till exempel \"Örebro län\".", "LÄN");
    private readonly Option<string?> _language = One("--sprak", "Bara poster på ett språk.", "SPRÅK").From(EnumNames.Slugs<TextLanguage>());
    private readonly Option<string?> _sort = One("--ordning", "Träffarnas ordning. Utelämnas: relevans.", "ORDNING").From(EnumNames.Slugs<SearchSort>());

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_kinds, _areas, _form, _evidence, _from, _to, _county, _language, _sort])
        {
            command.Add(option);
        }
    }

    /// <summary>Puts what the user chose in a query.</summary>
    /// <exception cref="RejectedInputException">There is no such area or county, or the years are in the wrong order.</exception>
    public SearchQuery Apply(SearchQuery query, ParseResult result, CorpusSnapshot corpus) => query with
    {
        Kinds = [.. (result.GetValue(_kinds) ?? []).Select(slug => Parse<RecordKind>(slug)!.Value)],
        Areas = Areas(result.GetValue(_areas) ?? [], corpus),
        SchoolForm = Parse<SchoolForm>(result.GetValue(_form)),
        MinEvidence = Parse<EvidenceLevel>(result.GetValue(_evidence)),
        FromYear = Year(result.GetValue(_from)),
        ToYear = Year(result.GetValue(_to)) is not { } to || to >= result.GetValue(_from) ? Year(result.GetValue(_to))
            : throw new RejectedInputException("ar-omvanda", "Det första året är senare än det sista. Byt plats på --fran-ar och --till-ar."),
        County = County(result.GetValue(_county), corpus),
        Language = Parse<TextLanguage>(result.GetValue(_language)),
        Sort = Parse<SearchSort>(result.GetValue(_sort)) ?? SearchSort.Relevance,
    };

    private static int? Year(int year) => year < FirstYear ? null : year;

    private static T? Parse<T>(string? slug) where T : struct, Enum => slug is not null && EnumNames.TryParse<T>(slug, out var value) ? value : null;

    private static string[] Areas(string[] chosen, CorpusSnapshot corpus) => chosen.FirstOrDefault(slug => corpus.Area(slug) is null) is { } unknown
        ? throw new RejectedInputException(
            "omrade-okant", $"Området {Printable.Of(unknown)} finns inte. Välj bland {string.Join(", ", corpus.Areas.Select(known => known.Slug))}.")
        : chosen;

    private static string? County(string? chosen, CorpusSnapshot corpus)
    {
        var counties = corpus.Universities.SelectMany(university => university.Counties).Distinct().Order(StringComparer.Ordinal).ToList();
        return chosen is null ? null
            : counties.Find(county => county.Equals(chosen, StringComparison.OrdinalIgnoreCase))
            ?? throw new RejectedInputException("lan-okant", $"Inget lärosäte ligger i {Printable.Of(chosen)}. Välj bland {string.Join(", ", counties)}.");
    }

    private static Option<string?> One(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Several(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };
}
