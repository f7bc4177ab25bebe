using System.Collections.Concurrent;
using System.Globalization;

namespace Samverkan.Matchning.Storage;

/// <summary>
/// The SQL files of one database, embedded in the assembly: statements by name, and migrations, whose names begin with their number
/// (<c>0001-tables.sql</c>). Thread-safe.
/// </summary>
/// <param name="name">Folder under <c>Sql</c>, such as <c>Sqlite/Index</c>.</param>
public sealed class SqlFolder(string name)
{
    /// <summary>Folder under <c>Sql</c>.</summary>
    public string Name => name;

    private readonly ConcurrentDictionary<string, string> _statements = new(StringComparer.Ordinal);

    /// <summary>The migrations in their order; their numbers are 1, 2, 3 and so on.</summary>
    public IReadOnlyList<string> Migrations() =>
    [
        .. Names().Where(file => char.IsAsciiDigit(file[0])).Order(StringComparer.Ordinal)
            .Select((file, place) => int.Parse(file[..4], CultureInfo.InvariantCulture) == place + 1 ? Read(file)
                : throw new InvalidOperationException($"{name} lacks migration {place + 1}.")),
    ];

    /// <summary>The text of a statement.</summary>
    /// <param name="statement">Name of the file without <c>.sql</c>.</param>
    public string this[string statement] => _statements.GetOrAdd(statement, key => Read($"{key}.sql"));

    private IEnumerable<string> Names() => typeof(SqlFolder).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith($"{name}/", StringComparison.Ordinal)).Select(resource => resource[(name.Length + 1)..])
        .Where(file => !file.Contains('/', StringComparison.Ordinal));

    private string Read(string file)
    {
        using var stream = typeof(SqlFolder).Assembly.GetManifestResourceStream($"{name}/{file}")
            ?? throw new InvalidOperationException($"There is no SQL file {name}/{file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
