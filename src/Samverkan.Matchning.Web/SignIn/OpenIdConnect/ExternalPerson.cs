using Microsoft.IdentityModel.JsonWebTokens;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>A person as the issuer describes them, in our terms.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="Subject">The issuer's lasting name for the person.</param>
/// <param name="Name">The name that others read.</param>
/// <param name="Email">The e-mail address; never used to tell who somebody is.</param>
/// <param name="Role">The role that the claims give; null when they give none.</param>
/// <param name="Team">The team that the claims give; null when they give none, or several that cannot be told apart.</param>
internal sealed record ExternalPerson(string Issuer, string Subject, string Name, string Email, Role? Role, string? Team)
{
    private const int MaxLength = 200;

    /// <summary>Reads a token that has been checked.</summary>
    public static ExternalPerson Of(JsonWebToken token, OpenIdConnectSettings settings)
    {
        var email = First(token, "email", "preferred_username", "upn") ?? $"{token.Subject}@{new Uri(token.Issuer).Host}";
        return new ExternalPerson(token.Issuer, token.Subject, First(token, "name") ?? email, email, RoleOf(token, settings), TeamOf(token, settings));
    }

    private static Role? RoleOf(JsonWebToken token, OpenIdConnectSettings settings)
    {
        var values = Values(token, settings.RoleClaim);
        var mapping = settings.Roles.FirstOrDefault(mapping => values.Contains(mapping.Value));
        return mapping is not null && EnumNames.TryParse<Role>(mapping.Role, out var role) ? role : null;
    }

    private static string? TeamOf(JsonWebToken token, OpenIdConnectSettings settings)
    {
        var values = Values(token, settings.TeamClaim);
        return settings.Teams.Count > 0 ? settings.Teams.FirstOrDefault(mapping => values.Contains(mapping.Value))?.Team.Trim()
            : values is [var only] && !string.IsNullOrWhiteSpace(only) ? Short(only) : null;
    }

    private static string? First(JsonWebToken token, params IEnumerable<string> names) =>
        names.SelectMany(name => Values(token, name)).Where(value => !string.IsNullOrWhiteSpace(value)).Select(Short).FirstOrDefault();

    private static List<string> Values(JsonWebToken token, string name) => [.. token.Claims.Where(claim => claim.Type == name).Select(claim => claim.Value)];

    private static string Short(string text) => text.Trim() is { Length: > MaxLength } trimmed ? trimmed[..MaxLength] : text.Trim();
}
