using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>A person's own account.</summary>
[Permit]
internal sealed class IndexModel(IUserStore users) : PageModel
{
    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    public void OnGet() => Account = users.Find(this.Actor().UserId)!;
}
