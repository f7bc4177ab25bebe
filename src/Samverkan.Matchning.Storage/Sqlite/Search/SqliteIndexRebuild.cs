using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// A new generation of the index. Nobody reads it before it is complete, so it is written without a journal and flushed once at the end.
/// </summary>
internal sealed class SqliteIndexRebuild : IIndexRebuild
{
    private readonly IndexFolder _folder;
    private readonly string _name;
    private readonly IDisposable _place;
    private readonly SqliteDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly ImpactTable _impacts = new();
    private readonly WordCounts _words = new();
    private IndexHead _head;
    private int _dimensions;
    private bool _isComplete;

    /// <summary>Begins a generation.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="place">The writer's place, given back at the end.</param>
    /// <param name="fingerprint">Of the embedding model.</param>
    /// <param name="now">When it is built.</param>
    public SqliteIndexRebuild(IndexFolder folder, IDisposable place, string fingerprint, DateTimeOffset now)
    {
        _folder = folder;
        _place = place;
        _name = folder.NewName();
        _database = folder.Open(_name);
        _connection = _database.Open();
        using var bulk = new Statement(_connection, _database.Sql["begin-bulk"]);
        bulk.Run();
        HeadTable.Insert(_connection, _database.Sql, fingerprint, now);
        _head = HeadTable.Read(_connection, _database.Sql)!;
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<IndexedRecord> batch) => _database.Translated(() =>
    {
        if (batch.Count == 0)
        {
            return;
        }

        _dimensions = batch[0].Vector.Length;
        using var transaction = _connection.BeginTransaction();
        using (var inserter = new RecordInserter(_connection, _database.Sql))
        {
            var counts = new ImpactCounts(batch);
            _head = inserter.Insert(_head, batch, counts, _impacts.Count(counts));
        }

        _words.Add(batch);
        ChunkPacker.Pack(_connection, _database.Sql, _head.NextNumber, _dimensions);
        transaction.Commit();
    });

    /// <inheritdoc/>
    public void Complete() => _database.Translated(() =>
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _impacts.Write(_connection, _database.Sql);
            _words.Write(_connection, _database.Sql);
            HeadTable.Update(_connection, _database.Sql, _head);
            using var optimize = new Statement(_connection, _database.Sql["optimize"]);
            optimize.Run();
            transaction.Commit();
        }

        using (var end = new Statement(_connection, _database.Sql["end-bulk"]))
        {
            end.Run();
        }

        _connection.Dispose();
        _database.Close();
        _folder.Flush(_name);
        _folder.Switch(_name);
        _isComplete = true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _database.Close();
        if (!_isComplete)
        {
            _folder.Remove(_name);
        }

        _place.Dispose();
    }
}
