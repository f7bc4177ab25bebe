using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.SavedSearches;
using Samverkan.Matchning.Web.Pages.Start;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages;

/// <summary>The first page: what waits for the person.</summary>
[Permit]
internal sealed class IndexModel(StartLists lists, ListSavedSearches saved) : PageModel
{
    /// <summary>The name the person is greeted by.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What waits.</summary>
    public IReadOnlyList<StartList> Lists { get; private set; } = [];

    /// <summary>The person's saved searches.</summary>
    public IReadOnlyList<SavedSearch> Saved { get; private set; } = [];

    public void OnGet()
    {
        var actor = this.Actor();
        Name = actor.Name;
        Lists = lists.Of(actor);
        Saved = saved.Execute(actor);
    }
}
