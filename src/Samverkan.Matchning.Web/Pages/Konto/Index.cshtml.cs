using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>A person's own account.</summary>
[Permit]
internal sealed class IndexModel(IUserStore users, OwnAccount own) : PageModel
{
    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    public void OnGet() => Account = users.Find(this.Actor().UserId)!;

    /// <summary>The person has read what was reset, and goes on from the page where it was told.</summary>
    /// <param name="till">The latest reset that was told of.</param>
    /// <param name="retur">The page.</param>
    public IActionResult OnPostLast(DateTimeOffset till, string? retur)
    {
        own.AcknowledgeResets(this.Actor().UserId, till);
        return LocalRedirect(Url.IsLocalUrl(retur) ? retur : "/konto");
    }
}
