using System.Globalization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.UnitLists;
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
        var units = cases.Where(item => item.Stage != CaseStage.Closed).SelectMany(item => item.Units.Select(unit => (Key: KeyOf(unit.Code, unit.Name, item.Municipality), item)))
            .DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.item);
        var rows = new Dictionary<string, UnitListRow>();
        var usable = new List<UnitListRow>();
        foreach (var row in command.Rows)
        {
            var key = KeyOf(row.UnitCode, row.UnitName, row.Municipality ?? "");
            if (FaultOf(row) is { } fault)
            {
                faults.Add(new ImportFault(row.Number, fault));
            }
            else if (units.TryGetValue(key, out var holder))
            {
                known.Add(new KnownUnit(row.Number, row.UnitCode ?? row.UnitName, holder.RegistryNumber, holder.Id));
            }
            else if (rows.TryGetValue(key, out var same))
            {
                // A list may have one row a school form; the forms are brought together in one unit.
                var merged = same with { SchoolForms = [.. same.SchoolForms.Union(row.SchoolForms)] };
                usable[usable.IndexOf(same)] = rows[key] = merged;
            }
            else
            {
                usable.Add(row);
                rows.Add(key, row);
            }
        }

        return new ImportReport(New(actor, command, usable, cases, faults), [.. faults.OrderBy(fault => fault.Line)], known);
    }

    private List<Case> New(Actor actor, ImportCasesCommand command, List<UnitListRow> rows, IReadOnlyList<Case> cases, List<ImportFault> faults)
    {
        var taken = cases.Select(item => item.RegistryNumber.ToUpperInvariant()).ToHashSet();
        var created = new List<Case>();
        var number = command.FirstNumber;
        foreach (var group in rows.GroupBy(row => (Authority: row.Authority.Trim().ToUpperInvariant(), Municipality: (row.Municipality ?? "").Trim().ToUpperInvariant())))
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
                    Authority = new SchoolAuthority(first.Authority.Trim(), IsIndependent(first), first.OrganisationNumber),
                    Municipality = first.Municipality ?? "",
                    County = first.County,
                    Team = command.Team,
                    Units = [.. group.Select(row => new SchoolUnit(row.UnitCode, row.UnitName.Trim(), row.SchoolForms))],
                }));
                number++;
            }
            catch (RejectedInputException error)
            {
                faults.Add(new ImportFault(first.Number, error.Message));
            }
        }

        return created;
    }

    /// <summary>Organisation numbers of state, municipalities and regions begin with 2 (Skatteverket, SKV 709).</summary>
    private static bool IsIndependent(UnitListRow row) => row.OrganisationNumber is { } number && number[0] != '2';

    private static string? FaultOf(UnitListRow row) =>
        row.UnitCode is not null && !SchoolUnitCode.IsValid(row.UnitCode) ? $"Skolenhetskoden ”{row.UnitCode}” ska ha åtta siffror."
        : string.IsNullOrWhiteSpace(row.Authority) ? "Huvudmannen saknas."
        : string.IsNullOrWhiteSpace(row.UnitName) ? "Skolenhetens namn saknas."
        : null;

    /// <summary>What tells units apart: the code, or for a preschool without one its name and municipality.</summary>
    private static string KeyOf(string? code, string name, string municipality) => code ?? $"{name.Trim()}/{municipality.Trim()}".ToUpperInvariant();

    private static string RegistryNumber(ImportCasesCommand command, int number) => command.RegistryNumberPrefix + number.ToString("00000", CultureInfo.InvariantCulture);
}
