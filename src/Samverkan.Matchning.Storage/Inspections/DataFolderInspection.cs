using System.Globalization;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Storage.Sqlite;

namespace Samverkan.Matchning.Storage.Inspections;

/// <summary>Looks at the data folder: whether it can be written, has room, and holds sound databases; and at SQLite itself.</summary>
/// <param name="folder">The data folder; need not exist yet.</param>
public sealed class DataFolderInspection(string folder) : IServiceInspection
{
    private const long LittleRoom = 1L << 30;
    private static readonly SqlFolder Sql = new("Sqlite/Inspection");

    /// <inheritdoc/>
    public string Part => "Datamapp";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        yield return Sqlite();
        yield return Folder();
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.db", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                yield return Database(file);
            }
        }
    }

    private static ServiceCheck Sqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var version = Text(connection, "version");
        return Text(connection, "has-fts5") == "1"
            ? ServiceCheck.Good("SQLite", $"Version {version} med fulltextsökning.")
            : ServiceCheck.Fault("SQLite", $"Version {version} saknar fulltextsökning (FTS5). Installera programmet på nytt med sina egna bibliotek.", "sqlite-utan-fts5");
    }

    private ServiceCheck Folder()
    {
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, $".prov-{Path.GetRandomFileName()}");
            File.WriteAllText(trial, "prov");
            File.Delete(trial);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ServiceCheck.Fault(Part, "Programmet kan inte skriva i datamappen. Ge kontot som kör programmet skrivrättighet, och kontrollera att disken inte är full.", "datamapp-skrivskyddad");
        }

        var room = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        var gigabytes = (room / (double)(1 << 30)).ToString("N1", CultureInfo.GetCultureInfo("sv-SE"));
        return room < LittleRoom
            ? ServiceCheck.Warning(Part, $"Går att skriva i, men det finns bara {gigabytes} GB ledigt. Frigör utrymme.")
            : ServiceCheck.Good(Part, $"Går att skriva i, {gigabytes} GB ledigt.");
    }

    private static ServiceCheck Database(string file)
    {
        var part = $"Databas {Path.GetFileName(file)}";
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            return Text(connection, "quick-check") == "ok"
                ? ServiceCheck.Good(part, "Innehållet är helt.")
                : ServiceCheck.Fault(part, "Databasen är skadad. Återställ den från säkerhetskopian; sökindexet kan i stället byggas om med samverkan index rebuild.", "databas-skadad");
        }
        catch (SqliteException error) when (SqliteErrors.Translate(error, "Återställ den från säkerhetskopian; sökindexet kan i stället byggas om med samverkan index rebuild.") is { } known)
        {
            return ServiceCheck.Fault(part, known.Message, known.Code);
        }
    }

    private static string Text(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql[statement];
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
