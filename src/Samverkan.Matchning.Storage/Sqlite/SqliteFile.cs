namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>A SQLite file and how it is kept.</summary>
/// <param name="Path">Where it lies; the folder is created.</param>
/// <param name="Durability">What a power cut may take.</param>
/// <param name="Remedy">What the user should do when the file is damaged: a Swedish sentence.</param>
public sealed record SqliteFile(string Path, SqliteDurability Durability, string Remedy)
{
    /// <summary>Whether it may only be read; it must then exist with the newest schema.</summary>
    public bool IsReadOnly { get; init; }
}

/// <summary>What a power cut may take; a crash of the program alone takes nothing that was committed.</summary>
public enum SqliteDurability
{
    /// <summary>Nothing: every commit is on the disk (<c>synchronous = FULL</c>). For decisions and the audit log.</summary>
    Full,

    /// <summary>The last commits, never the file's consistency (<c>synchronous = NORMAL</c>). For what can be built again.</summary>
    Normal,
}
