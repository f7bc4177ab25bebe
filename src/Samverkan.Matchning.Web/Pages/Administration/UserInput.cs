using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>An account as it is typed.</summary>
internal sealed class UserInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Slug of the role.</summary>
    public string? Role { get; set; }

    public string? Team { get; set; }

    /// <summary>Version of the account when the form was shown.</summary>
    public int Version { get; set; }

    /// <summary>Mark of what the form showed. A sign-in changes the version of an account too, and that is no conflict.</summary>
    public string? Seen { get; set; }

    public static IEnumerable<Choice> Roles { get; } =
    [
        new("kansli", "Kansli", "ser alla ärenden, beslutar och skickar uppdrag"),
        new("team", "Team", "arbetar med sitt eget teams ärenden"),
        new("spsm", "SPSM", "tar emot de uppdrag som skickas till SPSM"),
        new("lasare", "Läsare", "läser allt utom personuppgifter, ändrar inget"),
        new("administrator", "Administratör", "sköter konton, logg och drift, ser inga ärenden"),
    ];

    public static UserInput Of(UserAccount account) => new()
    {
        Name = account.Name,
        Email = account.Email,
        Role = account.Role.Slug(),
        Team = account.Team,
        Version = account.Version,
        Seen = MarkOf(account),
    };

    /// <summary>A mark that is another one when anything of the form is.</summary>
    public static string MarkOf(UserAccount account) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { account.Name, account.Email, account.Role, account.Team, account.IsActive })));

    /// <summary>The form of the domain; null when the faults are told.</summary>
    /// <param name="isActive">Whether the account is open; changed elsewhere.</param>
    /// <param name="state">Where the faults are told.</param>
    public UserForm? Check(bool isActive, ModelStateDictionary state)
    {
        var isRole = EnumNames.TryParse<Role>(Role ?? "", out var role);
        var form = new UserForm(Name ?? "", Email ?? "", role, role == Cases.Access.Role.Team ? Team : null, isActive);
        foreach (var fault in form.Faults())
        {
            state.AddModelError($"Input.{fault.Field}", fault.Message);
        }

        if (!isRole)
        {
            state.AddModelError("Input.Role", "Välj vad personen ska kunna göra.");
        }

        return state.IsValid ? form : null;
    }
}
