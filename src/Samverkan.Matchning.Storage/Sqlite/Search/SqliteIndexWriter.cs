using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Writes the index of a data folder.</summary>
/// <param name="path">The index's folder.</param>
/// <param name="clock">Tells when it is built.</param>
public sealed class SqliteIndexWriter(string path, TimeProvider clock) : IIndexWriter
{
    private readonly IndexFolder _folder = new(path, clock);

    /// <inheritdoc/>
    public IIndexRebuild Rebuild(string fingerprint)
    {
        var place = _folder.TakePlace();
        try
        {
            return new SqliteIndexRebuild(_folder, place, fingerprint, clock.GetUtcNow());
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var batch = records.Reverse().DistinctBy(record => record.Record.Id).Reverse().ToList();
        if (batch.Count == 0)
        {
            return;
        }

        Write((connection, sql, head) =>
        {
            new IndexState(head.Fingerprint, head.Records, head.BuiltAt).RequireModel(fingerprint);
            head = RecordRemover.Remove(connection, sql, head, batch.Select(record => record.Record.Id));
            using var inserter = new RecordInserter(connection, sql);
            var counts = new ImpactCounts(batch);
            head = inserter.Insert(head, batch, counts, ImpactTable.CountStored(connection, sql, counts));
            var words = new WordCounts();
            words.Add(batch);
            words.Write(connection, sql);
            ChunkPacker.Pack(connection, sql, head.NextNumber, batch[0].Vector.Length);
            return head;
        });
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<string> ids) => Write((connection, sql, head) => RecordRemover.Remove(connection, sql, head, ids));

    private void Write(Func<SqliteConnection, SqlFolder, IndexHead, IndexHead> change)
    {
        using var place = _folder.TakePlace();
        var database = _folder.Open(_folder.Required());
        database.Write((connection, _) => HeadTable.Update(connection, database.Sql, change(connection, database.Sql, HeadTable.Read(connection, database.Sql)!)));
    }
}
