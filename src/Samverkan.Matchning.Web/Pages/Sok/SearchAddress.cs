using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>
/// A search as it stands in the address, so that it can be kept, sent to a colleague and gone back to. Values that mean nothing are
/// passed over: an address may be old, or typed by hand.
/// </summary>
/// <param name="Text">What was typed.</param>
internal sealed record SearchAddress(string Text)
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 10;

    public const string Path = "/sok";

    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];

    public SchoolForm? Form { get; init; }

    public EvidenceLevel? Evidence { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public string? County { get; init; }

    public TextLanguage? Language { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything is asked at all.</summary>
    public bool IsEmpty => Text.Length == 0 && !ToQuery().HasFilter;

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="corpus">Knows the problem areas.</param>
    public static SearchAddress Read(IQueryCollection query, CorpusSnapshot corpus) => new(query.Text("q", 500))
    {
        Kinds = query.Many<RecordKind>("slag"),
        Areas = [.. query["omrade"].OfType<string>().Where(slug => corpus.Area(slug) is not null).Distinct()],
        Form = query.One<SchoolForm>("skolform"),
        Evidence = query.One<EvidenceLevel>("evidens"),
        FromYear = (int?)query.Number("fran", 1800, 2200),
        ToYear = (int?)query.Number("till", 1800, 2200),
        County = query.Text("lan", 60) is { Length: > 0 } county ? county : null,
        Language = query.One<TextLanguage>("sprak"),
        Sort = query.One<SearchSort>("sort") ?? SearchSort.Relevance,
        Page = query.Page(),
    };

    /// <summary>The search of the domain.</summary>
    public SearchQuery ToQuery() => new(Text)
    {
        Kinds = Kinds,
        Areas = Areas,
        SchoolForm = Form,
        MinEvidence = Evidence,
        FromYear = FromYear,
        ToYear = ToYear,
        County = County,
        Language = Language,
        Sort = Sort,
        Offset = (Page - 1) * PageSize,
        Limit = PageSize,
        WithFacets = true,
        WithHighlights = true,
    };

    /// <summary>The address of this search; parameters that say nothing are left out.</summary>
    public string ToUrl() => QueryHelpers.AddQueryString(Path, Parameters());

    /// <summary>The address of the page that saves this search.</summary>
    public string SaveUrl => QueryHelpers.AddQueryString($"{Path}/spara", (this with { Page = 1 }).Parameters());

    /// <summary>The parameters of this search.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Parameters()
    {
        List<KeyValuePair<string, string?>> all = [];
        Add("q", Text);
        foreach (var kind in Kinds)
        {
            Add("slag", kind.Slug());
        }

        foreach (var area in Areas)
        {
            Add("omrade", area);
        }

        Add("skolform", Form?.Slug());
        Add("evidens", Evidence?.Slug());
        Add("fran", FromYear?.ToString(CultureInfo.InvariantCulture));
        Add("till", ToYear?.ToString(CultureInfo.InvariantCulture));
        Add("lan", County);
        Add("sprak", Language?.Slug());
        Add("sort", Sort == SearchSort.Relevance ? null : Sort.Slug());
        Add("sida", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return all;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                all.Add(KeyValuePair.Create<string, string?>(name, value));
            }
        }
    }
}
