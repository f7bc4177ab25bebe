using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.SavedSearches;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>Search over all records.</summary>
[Permit(Permission.Search)]
internal sealed class IndexModel(ISearchIndex index, CorpusSnapshot corpus, ListSavedSearches saved) : PageModel
{
    private const int Suggestions = 8;

    /// <summary>The search in the address.</summary>
    public SearchAddress Search { get; private set; } = new("");

    /// <summary>Its answer.</summary>
    public SearchResult Result { get; private set; } = SearchResult.Empty;

    /// <summary>Filters beside the hits.</summary>
    public IReadOnlyList<FacetView> Facets { get; private set; } = [];

    /// <summary>Filters in force.</summary>
    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    /// <summary>When nothing was found: what the search would find without one of its filters.</summary>
    public IReadOnlyList<(ChosenFilter Filter, int Count)> Wider { get; private set; } = [];

    /// <summary>The person's saved searches, shown when nothing is asked.</summary>
    public IReadOnlyList<SavedSearch> Saved { get; private set; } = [];

    /// <summary>The problem areas, to browse by.</summary>
    public IReadOnlyList<IGrouping<AreaGroup, ProblemArea>> AreaGroups => [.. corpus.Areas.GroupBy(area => area.Group)];

    /// <summary>Pages of hits.</summary>
    public int Pages => (Result.Total + SearchAddress.PageSize - 1) / SearchAddress.PageSize;

    /// <summary>The name of an area.</summary>
    public string AreaName(string slug) => corpus.Area(slug)?.Name ?? slug;

    public void OnGet()
    {
        Search = SearchAddress.Read(Request.Query, corpus);
        if (Search.IsEmpty)
        {
            Saved = saved.Execute(this.Actor());
            return;
        }

        Result = index.Search(Search.ToQuery());
        Facets = FacetView.Of(Search, Result, corpus);
        Chosen = ChosenFilter.Of(Search, corpus);
        if (Result.Total == 0)
        {
            Wider = [.. Chosen.Select(filter => (filter, index.Search(filter.Without.ToQuery() with { Limit = 0, WithFacets = false, WithHighlights = false }).Total)).Where(wider => wider.Total > 0)];
        }
    }

    /// <summary>What the person may be about to type, for the script that fills the field's list.</summary>
    public IActionResult OnGetForslag(string? q) => new JsonResult(index.Suggest(q ?? "", Suggestions));
}
