using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.ModelServer;
using Samverkan.Matchning.Storage.Qdrant;
using Samverkan.Matchning.Storage.SqlServer;

namespace Samverkan.Matchning.Storage.Settings;

/// <summary>Where the service keeps what it knows, and where it searches. With nothing set, all lies in the data folder.</summary>
public sealed record StorageOptions
{
    /// <summary><c>Samverkan:Storage:Backend</c>: where cases, the log and imported research lie.</summary>
    public StorageBackend Storage { get; init; }

    /// <summary><c>Samverkan:Search:Backend</c>: where searches go.</summary>
    public SearchBackend Search { get; init; }

    /// <summary><c>Samverkan:SqlServer</c>: used when either backend is SQL Server.</summary>
    public SqlServerOptions SqlServer { get; init; } = new();

    /// <summary><c>Samverkan:Qdrant</c>: used when searches go there.</summary>
    public QdrantOptions Qdrant { get; init; } = new();

    /// <summary>A model server of the agency's own, whose vectors the search compares; null for the built-in model.</summary>
    public ModelServerOptions? ModelServer { get; init; }

    /// <summary>Whether anything lies in SQL Server.</summary>
    public bool UsesSqlServer => Storage == StorageBackend.SqlServer || Search == SearchBackend.SqlServer;

    /// <summary>
    /// Where the exact index lies that searches in Qdrant take records from and fall back on: with the cases, so that a service on SQL
    /// Server needs no files of its own.
    /// </summary>
    public SearchBackend OwnSearch => Search != SearchBackend.Qdrant ? Search : Storage == StorageBackend.SqlServer ? SearchBackend.SqlServer : SearchBackend.Sqlite;

    /// <summary>Everything that is wrong with the parts in use, one Swedish sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() => [.. UsesSqlServer ? SqlServer.Faults() : [], .. Search == SearchBackend.Qdrant ? Qdrant.Faults() : []];

    /// <summary>Refuses wrong options with every fault in one message.</summary>
    /// <param name="others">Faults found while the options were read.</param>
    /// <exception cref="MisconfiguredException">Something is wrong: <c>installning-fel</c>.</exception>
    public StorageOptions Validated(IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        string[] faults = [.. others, .. Faults()];
        return faults.Length == 0 ? this : throw new MisconfiguredException(
            "installning-fel", faults.Length == 1 ? $"En inställning är fel. {faults[0]}" : $"{faults.Length} inställningar är fel. {string.Join(' ', faults)}");
    }
}

/// <summary>Where cases, the log and imported research lie.</summary>
public enum StorageBackend
{
    /// <summary>Files in the data folder.</summary>
    Sqlite,

    /// <summary>A database on SQL Server.</summary>
    SqlServer,
}

/// <summary>Where searches go.</summary>
public enum SearchBackend
{
    /// <summary>Files in the data folder.</summary>
    Sqlite,

    /// <summary>A database on SQL Server.</summary>
    SqlServer,

    /// <summary>A copy in Qdrant, with the exact index behind it.</summary>
    Qdrant,
}
