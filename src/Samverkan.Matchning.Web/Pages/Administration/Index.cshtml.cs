using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>The parts of administration.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class IndexModel(ListUsers users, TimeProvider clock) : PageModel
{
    /// <summary>Accounts that are open.</summary>
    public int Open { get; private set; }

    /// <summary>Accounts that failed sign-ins have locked.</summary>
    public int Locked { get; private set; }

    public void OnGet()
    {
        var all = users.Execute(this.Actor());
        Open = all.Count(account => account.IsActive);
        Locked = all.Count(account => account.IsActive && account.LockedUntil > clock.GetUtcNow());
    }
}
