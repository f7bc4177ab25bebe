using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>One account out of the list that an administrator may see.</summary>
internal static class Accounts
{
    /// <summary>The account with an id, without password and codes.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static UserAccount Open(this ListUsers users, Actor actor, Guid id) =>
        users.Execute(actor).FirstOrDefault(account => account.Id == id) ?? throw new NotFoundException("konto-saknas", "Kontot finns inte.");

    /// <summary>The account as it stands, open or closed.</summary>
    public static UserForm ToForm(this UserAccount account, bool isActive) => new(account.Name, account.Email, account.Role, account.Team, isActive);
}
