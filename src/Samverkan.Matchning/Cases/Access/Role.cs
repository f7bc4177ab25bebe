using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Access;

/// <summary>What a user works as. <see cref="CaseRights"/> says what each may do.</summary>
public enum Role
{
    /// <summary>The office that matches, decides and routes.</summary>
    [Slug("kansli", "Kansli")]
    Kansli,

    /// <summary>A team that meets the school authorities; sees the cases of its own team.</summary>
    [Slug("team", "Team")]
    Team,

    /// <summary>SPSM; sees the assignments routed to it and the passages behind them, not the cases.</summary>
    [Slug("spsm", "SPSM")]
    Spsm,

    /// <summary>Reads everything except personal data.</summary>
    [Slug("lasare", "Läsare")]
    Reader,

    /// <summary>
    /// Keeps users, log and operation. Sees and decides no cases: who can give out rights should not be able to use them unseen.
    /// </summary>
    [Slug("administrator", "Administratör")]
    Administrator,
}
