namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Sign-in through the organisation's own issuer (OpenID Connect). Section <c>Webb:OpenIdConnect</c>; off when nothing is filled in.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>Address of the issuer, as its tokens write it; https, except on this computer.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the issuer calls this service.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The service's password at the issuer. From the environment only; never written to a file or a log.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What is asked for, divided by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>Name of the claim with what the person works as; it may hold several values.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Name of the claim with the person's team.</summary>
    public string TeamClaim { get; set; } = "team";

    /// <summary>Which value of the role claim gives which role. The first in the list that the person has is taken.</summary>
    public IList<RoleMapping> Roles { get; } = [];

    /// <summary>Which value of the team claim gives which team; with none, the value is the team.</summary>
    public IList<TeamMapping> Teams { get; } = [];

    /// <summary>What people call the issuer: "Logga in med …".</summary>
    public string DisplayName { get; set; } = "din organisation";

    /// <summary>Whether anything is filled in; then all that is needed has to be.</summary>
    public bool IsOn => Authority.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0 || Roles.Count > 0;
}

/// <summary>A value of the role claim and the role it gives.</summary>
public sealed class RoleMapping
{
    /// <summary>The value, exactly as the issuer writes it.</summary>
    public string Value { get; set; } = "";

    /// <summary>The role: kansli, team, spsm, lasare or administrator.</summary>
    public string Role { get; set; } = "";
}

/// <summary>A value of the team claim and the team it gives.</summary>
public sealed class TeamMapping
{
    /// <summary>The value, exactly as the issuer writes it.</summary>
    public string Value { get; set; } = "";

    /// <summary>The team's name, as the cases write it.</summary>
    public string Team { get; set; } = "";
}
