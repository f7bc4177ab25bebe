using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>What is wrong with the settings of the issuer, told at start.</summary>
internal static class OpenIdConnectCheck
{
    private const string Section = "Webb:OpenIdConnect";

    /// <summary>All faults; empty when sign-in can work or is off.</summary>
    public static IEnumerable<string> Faults(WebSettings settings)
    {
        var issuer = settings.OpenIdConnect;
        if (!settings.LocalSignIn && (!issuer.IsOn || issuer.Roles.All(mapping => mapping.Role != Role.Administrator.Slug())))
        {
            yield return "Webb:LocalSignIn är av. Då behöver Webb:OpenIdConnect vara ifyllt och något värde ge rollen administrator, annars kan ingen sköta tjänsten.";
        }

        if (!issuer.IsOn)
        {
            yield break;
        }

        if (!IsSafe(issuer.Authority))
        {
            yield return $"{Section}:Authority ska vara en adress som börjar med https://, utan frågedel. Bara på den egna datorn går det med http://.";
        }

        if (issuer.ClientId.Length == 0)
        {
            yield return $"{Section}:ClientId saknas.";
        }

        if (issuer.ClientSecret.Length == 0)
        {
            yield return $"{Section}:ClientSecret saknas. Ange den som miljövariabeln SAMVERKAN_Webb__OpenIdConnect__ClientSecret.";
        }

        if (!issuer.Scopes.Split(' ').Contains("openid"))
        {
            yield return $"{Section}:Scopes ska innehålla openid.";
        }

        if (issuer.RoleClaim.Length == 0 || issuer.Roles.Count == 0)
        {
            yield return $"{Section}:RoleClaim och {Section}:Roles behövs för att veta vem som får vilken roll.";
        }

        foreach (var mapping in issuer.Roles.Where(mapping => mapping.Value.Length == 0 || !EnumNames.TryParse<Role>(mapping.Role, out _)))
        {
            yield return $"{Section}:Roles: värdet ”{mapping.Value}” ger rollen ”{mapping.Role}”. Värdet får inte vara tomt och rollen ska vara en av {string.Join(", ", EnumNames.Slugs<Role>())}.";
        }

        if (issuer.Teams.Any(mapping => mapping.Value.Length == 0 || string.IsNullOrWhiteSpace(mapping.Team)))
        {
            yield return $"{Section}:Teams: varje rad behöver både Value och Team.";
        }

        if (issuer.TeamClaim.Length == 0 && issuer.Roles.Any(mapping => mapping.Role == Role.Team.Slug()))
        {
            yield return $"{Section}:TeamClaim behövs när något värde ger rollen team.";
        }

        // The address that the issuer sends people back to must not depend on what a request says that the host is.
        if (!IsSafe(settings.PublicAddress?.OriginalString) || settings.PublicAddress is not { AbsolutePath: "/" })
        {
            yield return "Webb:PublicAddress behövs för inloggning genom OpenID Connect: tjänstens egen adress med https:// och utan sökväg.";
        }
    }

    /// <summary>Whether nobody on the way can read or change what is sent to an address.</summary>
    public static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Query: "", Fragment: "", UserInfo: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
