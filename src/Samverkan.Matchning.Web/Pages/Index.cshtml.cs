using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages;

/// <summary>The first page: what waits for the person.</summary>
[Permit]
internal sealed class IndexModel : PageModel
{
    /// <summary>The name the person is greeted by.</summary>
    public string Name { get; private set; } = "";

    public void OnGet() => Name = this.Actor().Name;
}
