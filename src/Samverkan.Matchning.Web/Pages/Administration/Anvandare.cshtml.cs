using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>The accounts.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class AnvandareModel(ListUsers users, TimeProvider clock) : PageModel
{
    /// <summary>What name or address has to contain.</summary>
    public string Q { get; private set; } = "";

    /// <summary>The role that is shown; null for all.</summary>
    public Role? Role { get; private set; }

    /// <summary>The accounts by name, closed ones last.</summary>
    public IReadOnlyList<UserAccount> Rows { get; private set; } = [];

    /// <summary>Now, to tell who is locked.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public void OnGet(string? q, string? roll)
    {
        Q = q?.Trim() ?? "";
        Role = EnumNames.TryParse<Role>(roll ?? "", out var role) ? role : null;
        Rows =
        [
            .. users.Execute(this.Actor()).Where(account => (Role is null || account.Role == Role) && (Contains(account.Name) || Contains(account.Email)))
                .OrderBy(account => !account.IsActive).ThenBy(account => account.Name, Swedish.Order),
        ];
    }

    private bool Contains(string text) => Swedish.Culture.CompareInfo.IndexOf(text, Q, System.Globalization.CompareOptions.IgnoreCase) >= 0;
}
