using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.SavedSearches;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>Gives the search in the address a name and keeps it.</summary>
[Permit(Permission.Search)]
internal sealed class SparaModel(SaveSearch save, CorpusSnapshot corpus) : PageModel
{
    private const int MaxName = 100;

    /// <summary>The search, from its first page.</summary>
    public SearchAddress Search => SearchAddress.Read(Request.Query, corpus) with { Page = 1 };

    /// <summary>Its filters in words.</summary>
    public IReadOnlyList<string> Filters => [.. ChosenFilter.Of(Search, corpus).Select(filter => filter.Text)];

    /// <summary>What to call it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Proposes what was typed as the name; a search for nothing is not saved.</summary>
    public IActionResult OnGet()
    {
        Name = Search.Text[..Math.Min(Search.Text.Length, MaxName)];
        return Search.IsEmpty ? LocalRedirect("/sok") : Page();
    }

    public IActionResult OnPost()
    {
        var address = Search.ToUrl();
        try
        {
            save.Execute(this.Actor(), Name ?? "", address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(Name), error.Message);
            return Page();
        }

        this.Tell("Sökningen är sparad. Du hittar den på startsidan.");
        return LocalRedirect(address);
    }
}
