using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>Asks before an account is closed.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class StangAnvandareModel(ListUsers users, ChangeUser change) : PageModel
{
    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    public Confirm Confirm => new(
        $"Stäng kontot för {Account.Name}?",
        "Personen loggas ut på alla enheter och kan inte logga in. Det som personen har gjort finns kvar, och kontot går att öppna igen.",
        "Stäng kontot",
        $"/administration/anvandare/{Account.Id}")
    { IsDangerous = true };

    public void OnGet(Guid id) => Account = users.Open(this.Actor(), id);

    public IActionResult OnPost(Guid id)
    {
        Account = users.Open(this.Actor(), id);
        try
        {
            change.Execute(this.Actor(), id, Account.Version, Account.ToForm(isActive: false));
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("", error.Message);
            return Page();
        }

        this.Tell($"Kontot för {Account.Name} är stängt.", new Undo($"/administration/anvandare/{id}?handler=Oppna", new Dictionary<string, string>()));
        return LocalRedirect("/administration/anvandare");
    }
}
