using System.Globalization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>Works out which cases a list of units makes: one for each school authority and municipality.</summary>
public sealed class ImportPlanner(ICaseStore store, CaseWriter writer)
{
    internal ImportReport Plan(Actor actor, ImportCasesCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var faults = new List<ImportFault>();
        var known = new List<KnownUnit>();
        var cases = store.List<Case>();
        var units = cases.Where(item => item.Stage != CaseStage.Closed).SelectMany(item => item.Units.Select(unit => (unit.Code, item)))
            .DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.item);
        var usable = new List<UnitRow>();
        foreach (var row in command.Rows)
        {
            if (FaultOf(row, usable) is { } fault)
            {
                faults.Add(new ImportFault(row.Line, fault));
            }
            else if (units.TryGetValue(row.UnitCode, out var holder))
            {
                known.Add(new KnownUnit(row.Line, row.UnitCode, holder.RegistryNumber, holder.Id));
            }
            else
            {
                usable.Add(row);
            }
        }

        return new ImportReport(New(actor, command, usable, cases, faults), [.. faults.OrderBy(fault => fault.Line)], known);
    }

    private List<Case> New(Actor actor, ImportCasesCommand command, List<UnitRow> rows, IReadOnlyList<Case> cases, List<ImportFault> faults)
    {
        var taken = cases.Select(item => item.RegistryNumber.ToUpperInvariant()).ToHashSet();
        var created = new List<Case>();
        var number = command.FirstNumber;
        foreach (var group in rows.GroupBy(row => (Authority: row.Authority.Trim().ToUpperInvariant(), Municipality: row.Municipality.Trim().ToUpperInvariant())))
        {
            var first = group.First();
            while (taken.Contains(RegistryNumber(command, number).ToUpperInvariant()))
            {
                number++;
            }

            try
            {
                created.Add(writer.New(actor, new CaseForm
                {
                    RegistryNumber = RegistryNumber(command, number),
                    Authority = new SchoolAuthority(first.Authority.Trim(), first.IsIndependent, first.OrganisationNumber),
                    Municipality = first.Municipality,
                    County = first.County,
                    Team = command.Team,
                    Units = [.. group.Select(row => new SchoolUnit(row.UnitCode, row.UnitName.Trim(), row.SchoolForms))],
                }));
                number++;
            }
            catch (RejectedInputException error)
            {
                faults.Add(new ImportFault(first.Line, error.Message));
            }
        }

        return created;
    }

    private static string? FaultOf(UnitRow row, List<UnitRow> before) =>
        !CaseFormCheck.IsUnitCode(row.UnitCode) ? $"Skolenhetskoden ”{row.UnitCode}” ska ha åtta siffror."
        : string.IsNullOrWhiteSpace(row.Authority) ? "Huvudmannen saknas."
        : string.IsNullOrWhiteSpace(row.UnitName) ? "Skolenhetens namn saknas."
        : before.Find(other => other.UnitCode == row.UnitCode) is { } same ? $"Skolenhetskoden {row.UnitCode} står redan på rad {same.Line}."
        : null;

    private static string RegistryNumber(ImportCasesCommand command, int number) => command.RegistryNumberPrefix + number.ToString("00000", CultureInfo.InvariantCulture);
}
