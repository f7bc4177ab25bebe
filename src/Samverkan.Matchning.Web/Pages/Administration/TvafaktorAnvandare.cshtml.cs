using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>Asks before two-factor is turned off for somebody who has lost the app and the recovery codes.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class TvafaktorAnvandareModel(ListUsers users, ResetTwoFactor reset) : PageModel
{
    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    public Confirm Confirm => new(
        $"Slå av tvåfaktorsinloggningen för {Account.Name}?",
        "Kontrollera först att det verkligen är personen som ber om det. Därefter räcker lösenordet för att logga in, tills personen slår på den igen. Personen får veta att du har gjort det.",
        "Slå av tvåfaktorsinloggningen",
        $"/administration/anvandare/{Account.Id}")
    { IsDangerous = true };

    public void OnGet(Guid id) => Account = users.Open(this.Actor(), id);

    public IActionResult OnPost(Guid id)
    {
        Account = users.Open(this.Actor(), id);
        try
        {
            reset.Execute(this.Actor(), id);
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("", error.Message);
            return Page();
        }

        this.Tell("Tvåfaktorsinloggningen är avslagen. Personen är utloggad på alla enheter.");
        return LocalRedirect($"/administration/anvandare/{id}");
    }
}
