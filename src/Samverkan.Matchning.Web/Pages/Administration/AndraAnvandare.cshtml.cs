using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>An account: name, address, role and team; unlocking, opening again, and the link for a password.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class AndraAnvandareModel(
    ListUsers users, ChangeUser change, UnlockUser unlock, OfferPassword offer, WebSettings settings, TimeProvider clock) : PageModel, IUserPage
{
    /// <summary>The account as it is stored.</summary>
    public UserAccount Account { get; private set; } = null!;

    /// <inheritdoc/>
    [BindProperty]
    public UserInput Input { get; set; } = new();

    /// <summary>What somebody else has changed meanwhile.</summary>
    public IReadOnlyList<(string Name, string Stored, string Typed)> Differences { get; private set; } = [];

    /// <summary>Who changed it, and when.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>The link just made; null otherwise.</summary>
    public string? Link { get; private set; }

    /// <summary>Until when the link works.</summary>
    public DateTimeOffset LinkUntil => Account.PasswordLink?.Until ?? Now;

    /// <summary>Now, to tell who is locked.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <inheritdoc/>
    public IEnumerable<string> Teams => users.Execute(this.Actor()).Select(account => account.Team).OfType<string>().Distinct().Order(Swedish.Order);

    public void OnGet(Guid id)
    {
        Account = users.Open(this.Actor(), id);
        Input = UserInput.Of(Account);
    }

    public IActionResult OnPost(Guid id)
    {
        Account = users.Open(this.Actor(), id);
        if (Input.Check(Account.IsActive, ModelState) is not { } form)
        {
            return Page();
        }

        // What only a sign-in has changed is no conflict with what was typed.
        var version = Input.Seen == UserInput.MarkOf(Account) ? Account.Version : Input.Version;
        try
        {
            change.Execute(this.Actor(), id, version, form);
            this.Tell("Ändringarna är sparade.");
            return LocalRedirect("/administration/anvandare");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("Input.Role", error.Message);
        }
        catch (ConflictException error) when (error.Current is UserAccount current && current.Version != version)
        {
            ShowDifference(error, current, form);
        }
        catch (ConflictException error)
        {
            ModelState.AddModelError("Input.Email", error.Message);
        }

        return Page();
    }

    public IActionResult OnPostLasUpp(Guid id)
    {
        unlock.Execute(this.Actor(), id);
        return Done(id, "Kontot är upplåst.");
    }

    public IActionResult OnPostOppna(Guid id)
    {
        var account = users.Open(this.Actor(), id);
        change.Execute(this.Actor(), id, account.Version, account.ToForm(isActive: true));
        return Done(id, "Kontot är öppet igen.");
    }

    /// <summary>Shows the link on the answer itself: it cannot be had again, and is kept nowhere.</summary>
    public IActionResult OnPostLank(Guid id)
    {
        var key = offer.Execute(this.Actor(), id);
        ModelState.Clear();
        OnGet(id);
        Link = $"{(settings.PublicAddress?.ToString() ?? $"{Request.Scheme}://{Request.Host}").TrimEnd('/')}/valj-losenord?nyckel={key}";
        return Page();
    }

    private LocalRedirectResult Done(Guid id, string text)
    {
        this.Tell(text);
        return LocalRedirect($"/administration/anvandare/{id}");
    }

    /// <summary>Shows what is stored now beside what was typed. Sent again, the form replaces what is stored, because the person has then seen it.</summary>
    private void ShowDifference(ConflictException error, UserAccount current, UserForm form)
    {
        Account = users.Open(this.Actor(), current.Id);
        (string Name, string Stored, string Typed)[] all =
        [
            ("Namn", current.Name, form.Name.Trim()), ("E-postadress", current.Email, form.Email.Trim()),
            ("Roll", current.Role.Label(), form.Role.Label()), ("Team", current.Team ?? "", form.Team?.Trim() ?? ""),
        ];
        Differences = [.. all.Where(row => row.Stored != row.Typed)];
        ChangedBy = error.ChangedAt is { } at ? $"{error.ChangedBy}, {SwedishTime.Text(at)}" : error.ChangedBy;
        ModelState.AddModelError("", "Någon annan har ändrat kontot medan du skrev. Inget av det du skrev är borta. Läs skillnaderna nedan, rätta det du vill och spara igen.");
        Input.Version = current.Version;
        Input.Seen = UserInput.MarkOf(current);
    }
}
