using System.Collections.Frozen;

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

    private static FrozenSet<Role> Roles(params Role[] roles) => roles.ToFrozenSet();
}
