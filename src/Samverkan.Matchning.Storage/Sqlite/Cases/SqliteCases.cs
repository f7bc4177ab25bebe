using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.Cases;

namespace Samverkan.Matchning.Storage.Sqlite.Cases;

/// <summary>The cases of a data folder in one SQLite file, <c>samverkan.db</c>, of which a power cut takes nothing that was acknowledged.</summary>
public sealed class SqliteCases : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "samverkan.db";

    private readonly SqliteDatabase _database;

    /// <summary>Opens the file, creating it if it does not exist.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="isReadOnly">Whether it may only be read; it must then exist.</param>
    /// <exception cref="MisconfiguredException">The file is damaged, cannot be opened, or was made by a newer version of the program.</exception>
    /// <exception cref="UnavailableException">The file is busy or the disk is full.</exception>
    public SqliteCases(string dataFolder, bool isReadOnly = false)
    {
        if (!isReadOnly)
        {
            PrivateFile.Make(Path.Combine(dataFolder, FileName));
        }

        _database = new SqliteDatabase(
            new SqliteFile(Path.Combine(dataFolder, FileName), SqliteDurability.Full, "Återställ den senaste säkerhetskopian av samverkan.db.") { IsReadOnly = isReadOnly },
            new SqlFolder("Sqlite/Cases"));
        var database = new SqliteCaseDatabase(_database);
        Store = new SqlCaseStore(database);
        Documents = new SqlDocumentStore(database);
        Audit = new SqlAuditLog(database);
    }

    /// <summary>Cases and all that belongs to them.</summary>
    public ICaseStore Store { get; }

    /// <summary>Documents.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>The log.</summary>
    public IAuditLog Audit { get; }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _database.Close();
}
