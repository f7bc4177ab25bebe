using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>The confirmed areas of a case in their order, with how far each has come.</summary>
[Permit(Permission.SeeCases)]
internal sealed class IndexModel(SuggestForCase suggest) : PageModel
{
    /// <summary>Everything proposed.</summary>
    public CaseSuggestions All { get; private set; } = null!;

    public void OnGet(Guid id) => All = suggest.Execute(this.Actor(), id);

    /// <summary>How many of an area's records are answered, also those added by hand.</summary>
    public static int Answered(AreaSuggestions area) => area.Suggestions.Concat(area.ByHand).Count(suggestion => suggestion.Decision is not null);
}
