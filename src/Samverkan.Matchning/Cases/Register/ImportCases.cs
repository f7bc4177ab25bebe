using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.UnitLists;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>Many cases out of a list of units.</summary>
/// <param name="Rows">The rows; those of the same school authority and municipality make one case.</param>
/// <param name="RegistryNumberPrefix">
/// What the registry numbers begin with, such as "2026:"; they go on with <paramref name="FirstNumber"/>, five digits.
/// </param>
/// <param name="FirstNumber">The first case's number.</param>
/// <param name="Team">Team for all of them; null for none.</param>
public sealed record ImportCasesCommand(IReadOnlyList<UnitListRow> Rows, string RegistryNumberPrefix, int FirstNumber, string? Team = null);

/// <summary>What an import makes, or would make.</summary>
/// <param name="New">Cases that are, or would be, created.</param>
/// <param name="Faults">Rows that cannot be used, and why; they stop nothing else.</param>
/// <param name="Known">Rows whose unit already stands in an open case.</param>
public sealed record ImportReport(IReadOnlyList<Case> New, IReadOnlyList<ImportFault> Faults, IReadOnlyList<KnownUnit> Known);

/// <summary>A row that cannot be used.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Message">Why, in Swedish.</param>
public sealed record ImportFault(int Line, string Message);

/// <summary>A row whose unit already stands in an open case.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="UnitCode">The unit.</param>
/// <param name="RegistryNumber">The case's registry number.</param>
/// <param name="CaseId">The case.</param>
public sealed record KnownUnit(int Line, string UnitCode, string RegistryNumber, Guid CaseId);

/// <summary>Shows what an import would make, and saves nothing.</summary>
public sealed class PreviewImport(CaseGate gate, ImportPlanner planner)
{
    /// <summary>What would be created, and which rows cannot be used.</summary>
    public ImportReport Execute(Actor actor, ImportCasesCommand command)
    {
        gate.Demand(actor, Permission.ImportCases);
        return planner.Plan(actor, command);
    }
}

/// <summary>Creates many cases out of a list of units, all or none of those that the preview shows.</summary>
public sealed class ImportCases(ICaseStore store, CaseGate gate, ImportPlanner planner, TimeProvider clock)
{
    /// <summary>Creates the cases; units that already stand in an open case are left out.</summary>
    /// <exception cref="Errors.ConflictException">A registry number was taken since the preview.</exception>
    public ImportReport Execute(Actor actor, ImportCasesCommand command)
    {
        gate.Demand(actor, Permission.ImportCases);
        ArgumentNullException.ThrowIfNull(command);
        var report = planner.Plan(actor, command);
        if (report.New.Count == 0)
        {
            return report;
        }

        var change = new CaseChange([.. report.New.Select(created => AuditEntry.Of(
            AuditAction.CaseCreated, actor, clock, created.Id, Case.Kind, created.Id, $"Diarienummer: {created.RegistryNumber}", "Ur en lista över enheter"))]);
        foreach (var created in report.New)
        {
            change.Put(created);
        }

        store.Commit(change);
        return report;
    }
}
