using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>How the state of an account is told.</summary>
internal static class AccountStatus
{
    public static (Tone Tone, string Text) Of(UserAccount account, DateTimeOffset now) =>
        !account.IsActive ? (Tone.Neutral, "Stängt")
        : account.LockedUntil > now ? (Tone.Attention, "Låst")
        : account.PasswordHash is null && account.ExternalIssuer is null ? (Tone.Waiting, "Saknar lösenord")
        : (Tone.Plain, "Öppet");
}
