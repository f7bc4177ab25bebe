using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// The folder of the index: each generation is a file of its own, and the file <c>current</c> names the one in use. Renaming a new
/// <c>current</c> into place is one step of the file system, so whoever reads sees the old index or the new one, never a mixture, and
/// one that is open goes on serving until it looks again.
/// </summary>
/// <param name="path">The folder; need not exist.</param>
/// <param name="clock">Orders the names of generations.</param>
internal sealed class IndexFolder(string path, TimeProvider clock)
{
    private const string Remedy = "Kör samverkan index rebuild, så byggs sökindexet på nytt.";
    private readonly SqlFolder _sql = new("Sqlite/Index");

    private string Pointer => Path.Combine(path, "current");

    /// <summary>Name of the generation in use; null when there is none.</summary>
    public string? Current()
    {
        try
        {
            return File.ReadAllText(Pointer).Trim() is { Length: > 0 } name && Path.GetFileName(name) == name && File.Exists(FileOf(name)) ? name : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Name of the generation in use.</summary>
    /// <exception cref="MisconfiguredException">There is none: <c>index-saknas</c>.</exception>
    public string Required() => Current()
        ?? throw new MisconfiguredException("index-saknas", "Det finns inget sökindex i datamappen. Kör samverkan index rebuild.");

    /// <summary>A name for a new generation.</summary>
    public string NewName() => $"{Guid.CreateVersion7(clock.GetUtcNow())}.db";

    /// <summary>Opens a generation, or makes a new one.</summary>
    public SqliteDatabase Open(string name) => new(new SqliteFile(FileOf(name), SqliteDurability.Normal, Remedy), _sql);

    /// <summary>Takes the one writer's place, across programs, until what is given back is disposed.</summary>
    /// <exception cref="UnavailableException">Another has it: <c>index-byggs</c>.</exception>
    public IDisposable TakePlace()
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(Path.Combine(path, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new MisconfiguredException("databas-skrivskyddad", "Sökindexets mapp är skrivskyddad. Ge programmet rätt att skriva i datamappen.", error);
        }
        catch (IOException error)
        {
            throw new UnavailableException("index-byggs", "Sökindexet ändras av ett annat program just nu. Försök igen om en stund.", error);
        }
    }

    /// <summary>Makes sure that a generation is on the disk.</summary>
    public void Flush(string name)
    {
        using var file = new FileStream(FileOf(name), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a generation in use and removes the others as far as the system lets them go.</summary>
    public void Switch(string name)
    {
        var temporary = Path.Combine(path, $"{name}.current");
        using (var file = new FileStream(temporary, FileMode.Create))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(name));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, Pointer, overwrite: true);
        foreach (var other in Directory.EnumerateFiles(path, "*.db").Select(Path.GetFileName).OfType<string>().Where(other => other != name))
        {
            Remove(other);
        }
    }

    /// <summary>Removes a generation; one that another program has open on Windows stays until the next switch.</summary>
    public void Remove(string name)
    {
        foreach (var file in (string[])[FileOf(name), $"{FileOf(name)}-wal", $"{FileOf(name)}-shm"])
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    private string FileOf(string name) => Path.Combine(path, name);
}
