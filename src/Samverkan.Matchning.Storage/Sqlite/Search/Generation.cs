using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>One generation of the index, open for reading. What other programs add to it is seen by the next search. Thread-safe.</summary>
internal sealed class Generation : IDisposable
{
    private readonly SnapshotLoader _loader;
    private readonly SqliteConnection _watch;
    private readonly ConcurrentBag<IndexReader> _readers = [];
    private readonly Lock _loading = new();
    private volatile IndexSnapshot? _snapshot;
    private int _users = 1;

    public Generation(string name, SqliteDatabase database, SnapshotLoader loader)
    {
        Name = name;
        Database = database;
        _loader = loader;
        _watch = database.Open();
    }

    public string Name { get; }

    public SqliteDatabase Database { get; }

    /// <summary>Counts a user, who ends with <see cref="Dispose"/>. Whoever made the generation is the first.</summary>
    public void Use() => Interlocked.Increment(ref _users);

    /// <summary>The newest snapshot.</summary>
    public IndexSnapshot Snapshot()
    {
        lock (_loading)
        {
            var version = Version();
            if (_snapshot?.Version != version)
            {
                // Columns and vectors are added to in place: should that fail half-way, the next search loads all anew.
                var earlier = _snapshot;
                _snapshot = null;
                using var transaction = _watch.BeginTransaction(deferred: true);
                _snapshot = _loader.Load(_watch, Database.Sql, version, earlier);
            }

            return _snapshot;
        }
    }

    /// <summary>Lends a reader.</summary>
    public T Read<T>(Func<IndexReader, T> work)
    {
        var reader = _readers.TryTake(out var idle) ? idle : new IndexReader(Database);
        try
        {
            return work(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    /// <summary>Ends one use; the last one closes the files.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            foreach (var reader in _readers)
            {
                reader.Dispose();
            }

            _watch.Dispose();
            Database.Close();
        }
    }

    private long Version()
    {
        using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
