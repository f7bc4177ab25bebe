using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>The work queue as it stands in the address: search, filters, order and page. Values that mean nothing are passed over.</summary>
internal sealed record CaseAddress
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    private const string Path = "/arenden";

    public string Text { get; init; } = "";

    public bool Mine { get; init; }

    public CaseStage? Stage { get; init; }

    public string? Team { get; init; }

    public SchoolForm? Form { get; init; }

    public string? County { get; init; }

    public Party? WaitsFor { get; init; }

    public CaseSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; init; } = 1;

    public bool HasFilter => Text.Length > 0 || Mine || Stage is not null || Team is not null || Form is not null || County is not null || WaitsFor is not null;

    public static CaseAddress Read(IQueryCollection query) => new()
    {
        Text = query.Text("q", 200),
        Mine = query["mina"] == "ja",
        Stage = query.One<CaseStage>("skede"),
        Team = query.Text("team", 200) is { Length: > 0 } team ? team : null,
        Form = query.One<SchoolForm>("skolform"),
        County = CountyNames.Parse(query["lan"].ToString()),
        WaitsFor = query.One<Party>("vantar"),
        Sort = query.One<CaseSort>("ordning") ?? CaseSort.Deadline,
        Descending = query["fallande"] == "ja",
        Page = query.Page(),
    };

    public CaseListQuery ToQuery() => new()
    {
        Text = Text,
        Mine = Mine,
        Stages = Stage is { } stage ? [stage] : [],
        Team = Team,
        SchoolForm = Form,
        County = County,
        WaitsFor = WaitsFor,
        Sort = Sort,
        Descending = Descending,
        Offset = (Page - 1) * PageSize,
        Limit = PageSize,
    };

    public string ToUrl() => QueryHelpers.AddQueryString(Path, Parameters());

    /// <summary>The same list in the order of a column; the column it is already in is turned round.</summary>
    public CaseAddress By(CaseSort sort) => this with { Sort = sort, Descending = Sort == sort && !Descending, Page = 1 };

    private Dictionary<string, string?> Parameters()
    {
        var all = new Dictionary<string, string?>
        {
            ["q"] = Text,
            ["mina"] = Mine ? "ja" : null,
            ["skede"] = Stage?.Slug(),
            ["team"] = Team,
            ["skolform"] = Form?.Slug(),
            ["lan"] = County,
            ["vantar"] = WaitsFor?.Slug(),
            ["ordning"] = Sort == CaseSort.Deadline ? null : Sort.Slug(),
            ["fallande"] = Descending ? "ja" : null,
            ["sida"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        };
        return all.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary();
    }
}
