using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.SavedSearches;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>The person's saved searches, to open and to remove.</summary>
[Permit(Permission.Search)]
internal sealed class SparadeModel(ListSavedSearches list, SaveSearch save, RemoveSavedSearch remove) : PageModel
{
    /// <summary>The searches, oldest first.</summary>
    public IReadOnlyList<SavedSearch> Rows { get; private set; } = [];

    public void OnGet() => Rows = list.Execute(this.Actor());

    public IActionResult OnPostTaBort(Guid id)
    {
        var gone = list.Execute(this.Actor()).FirstOrDefault(row => row.Id == id);
        remove.Execute(this.Actor(), id);
        this.Tell("Sökningen är borttagen.", gone is null ? null : new Undo(
            "/sok/sparade?handler=Angra", new Dictionary<string, string> { ["namn"] = gone.Name, ["sokning"] = gone.Query }));
        return LocalRedirect("/sok/sparade");
    }

    /// <summary>Saves a removed search again.</summary>
    public IActionResult OnPostAngra(string? namn, string? sokning)
    {
        save.Execute(this.Actor(), namn ?? "", sokning ?? "");
        return LocalRedirect("/sok/sparade");
    }
}
