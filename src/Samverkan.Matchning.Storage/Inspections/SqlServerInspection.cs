using Dapper;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Storage.SqlServer;

namespace Samverkan.Matchning.Storage.Inspections;

/// <summary>Looks at SQL Server: whether it answers, is new enough, lets us read and write, and has our tables.</summary>
/// <param name="options">Valid options.</param>
/// <param name="parts">The parts of the schema that are used.</param>
/// <param name="clock">For the pauses between attempts.</param>
public sealed class SqlServerInspection(SqlServerOptions options, IReadOnlyList<SqlFolder> parts, TimeProvider clock) : IServiceInspection
{
    /// <summary>SQL Server 2019.</summary>
    private const int OldestVersion = 15;

    /// <summary>How <c>sys.databases</c> says that snapshots are allowed.</summary>
    private const int SnapshotsOn = 1;

    /// <inheritdoc/>
    public string Part => "SQL Server";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        var database = new SqlServerDatabase(options, clock);
        var (version, snapshots, mayCreate, mayInsert, maySelect) =
            database.Run(connection => connection.QuerySingle<(string, int, int, int, int)>(SqlServerMigrations.Common["select-server"]));
        yield return int.TryParse(version.Split('.')[0], out var major) && major >= OldestVersion
            ? ServiceCheck.Good(Part, $"Svarar, version {version}.")
            : ServiceCheck.Fault(Part, $"Version {version} är för gammal. SQL Server 2019 eller senare behövs.", "databas-version");
        yield return (maySelect, mayInsert, mayCreate) switch
        {
            (0, _, _) or (_, 0, _) => ServiceCheck.Fault(
                "SQL Server, rättigheter", "Kontot får inte läsa och skriva i databasen. Ge det rollerna db_datareader och db_datawriter.", "databas-rattighet"),
            (_, _, 0) => ServiceCheck.Warning(
                "SQL Server, rättigheter", "Kontot får läsa och skriva men inte skapa tabeller. Det räcker i drift; vid uppgradering behövs rollen db_ddladmin."),
            _ => ServiceCheck.Good("SQL Server, rättigheter", "Kontot får läsa, skriva och skapa tabeller."),
        };
        yield return snapshots == SnapshotsOn
            ? ServiceCheck.Good("SQL Server, ögonblicksläsning", "Tillåten.")
            : ServiceCheck.Fault(
                "SQL Server, ögonblicksläsning", "Inte tillåten. Kör ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON som databasens ägare.", "databas-ogonblick");
        yield return Schema(database);
    }

    private ServiceCheck Schema(SqlServerDatabase database)
    {
        var differences = parts.Select(part => database.Run(connection => SqlServerMigrations.Version(connection, part)) - part.Migrations().Count).ToList();
        return differences.Exists(difference => difference > 0)
            ? ServiceCheck.Fault("SQL Server, tabeller", "Tabellerna är gjorda av en nyare version av programmet. Uppdatera programmet.", "databas-nyare")
            : differences.Exists(difference => difference < 0)
            ? ServiceCheck.Warning("SQL Server, tabeller", "Tabellerna är äldre än programmet. De uppgraderas när tjänsten startar med ett konto som får skapa tabeller.")
            : ServiceCheck.Good("SQL Server, tabeller", "Tabellerna är de som den här versionen av programmet använder.");
    }
}
