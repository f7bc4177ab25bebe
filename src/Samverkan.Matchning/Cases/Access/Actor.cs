namespace Samverkan.Matchning.Cases.Access;

/// <summary>The person on whose behalf something is done.</summary>
/// <param name="UserId">Id of the account.</param>
/// <param name="Name">Name as shown to colleagues and in the log.</param>
/// <param name="Role">What the person works as.</param>
/// <param name="Team">The team, for <see cref="Role.Team"/>; otherwise null.</param>
public sealed record Actor(Guid UserId, string Name, Role Role, string? Team = null)
{
    /// <summary>What nobody in particular does: the first start, a sign-in that fails.</summary>
    public static Actor Service { get; } = new(Guid.Empty, "Tjänsten", Role.Administrator);

    /// <summary>Whether the role allows something at all; a single case may still be out of reach.</summary>
    public bool May(Permission permission) => CaseRights.Allows(Role, permission);
}
