using System.Collections.Frozen;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Access;

/// <summary>Who may see and do what: decided here and nowhere else. What the table does not name is not allowed.</summary>
public static class CaseRights
{
    /// <summary>The roles that have each permission.</summary>
    public static FrozenDictionary<Permission, FrozenSet<Role>> Table { get; } = new Dictionary<Permission, FrozenSet<Role>>
    {
        [Permission.Search] = Roles(Role.Kansli, Role.Team, Role.Spsm, Role.Reader, Role.Administrator),
        [Permission.SeeCases] = Roles(Role.Kansli, Role.Team, Role.Reader),
        [Permission.SeePersonalData] = Roles(Role.Kansli, Role.Team),
        [Permission.EditCases] = Roles(Role.Kansli, Role.Team),
        [Permission.ImportCases] = Roles(Role.Kansli),
        [Permission.DeleteCases] = Roles(Role.Kansli),
        [Permission.Upload] = Roles(Role.Kansli, Role.Team),
        [Permission.ReviewMasking] = Roles(Role.Kansli, Role.Team),
        [Permission.CorrectLabels] = Roles(Role.Kansli, Role.Team),
        [Permission.Prioritise] = Roles(Role.Kansli, Role.Team),
        [Permission.Decide] = Roles(Role.Kansli),
        [Permission.ManageAssignments] = Roles(Role.Kansli),
        [Permission.AnswerAssignments] = Roles(Role.Spsm),
        [Permission.SeeHistory] = Roles(Role.Kansli, Role.Team),
        [Permission.ExportMasked] = Roles(Role.Kansli, Role.Team),
        [Permission.ExportUnmasked] = Roles(Role.Kansli),
        [Permission.ExportTraining] = Roles(Role.Kansli),
        [Permission.RegisterConflicts] = Roles(Role.Kansli),
        [Permission.ManageUsers] = Roles(Role.Administrator),
        [Permission.SeeAudit] = Roles(Role.Administrator),
        [Permission.SeeOperation] = Roles(Role.Administrator),
    }.ToFrozenDictionary();

    /// <summary>Whether a role has a permission.</summary>
    public static bool Allows(Role role, Permission permission) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>Whether a person may know that a case exists.</summary>
    public static bool MaySee(Actor actor, Case subject)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        return actor.May(Permission.SeeCases) && (actor.Role != Role.Team || (actor.Team is not null && actor.Team == subject.Team));
    }

    /// <summary>
    /// Whether a person may know that an assignment exists: with the case, or, for SPSM, once it has been handed over to SPSM.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="itsCase">The assignment's case.</param>
    public static bool MaySee(Actor actor, Assignment assignment, Case itsCase)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(assignment);
        return actor.May(Permission.AnswerAssignments)
            ? assignment.Receiver.Kind == RoutingTarget.Spsm && assignment.HandedOverAt is not null
            : MaySee(actor, itsCase);
    }

    private static FrozenSet<Role> Roles(params Role[] roles) => roles.ToFrozenSet();
}
