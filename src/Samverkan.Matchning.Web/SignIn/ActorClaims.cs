using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>The bridge between a signed-in browser and the <see cref="Actor"/> that the rules of the domain know.</summary>
internal static class ActorClaims
{
    /// <summary>Claim with the team.</summary>
    private const string Team = "team";

    /// <summary>An identity that holds the actor.</summary>
    public static ClaimsIdentity ToIdentity(this Actor actor, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, actor.UserId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, actor.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, actor.Role.Slug()));
        if (actor.Team is { } team)
        {
            identity.AddClaim(new Claim(Team, team));
        }

        return identity;
    }

    /// <summary>Who is signed in; null for nobody.</summary>
    public static Actor? ActorOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && EnumNames.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role) ?? "", out var role)
            ? new Actor(id, user.FindFirstValue(ClaimTypes.Name) ?? "", role, user.FindFirstValue(Team))
            : null;

    /// <summary>Who uses the page. Only for pages with a <see cref="PermitAttribute"/>, which nobody else reaches.</summary>
    public static Actor Actor(this PageModel page) =>
        page.User.ActorOrNull() ?? throw new InvalidOperationException("The page is open to those who have not signed in.");
}
