using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Writes records at the end of an index, in the transaction that is open.</summary>
internal sealed class RecordInserter : IDisposable
{
    private readonly Codes _profiles;
    private readonly Codes _areaLists;
    private readonly RawStatement _record;
    private readonly RawStatement _vector;
    private readonly RawStatement _impacts;
    private readonly RawStatement _postings;
    private readonly RawStatement _title;

    public RecordInserter(SqliteConnection connection, SqlFolder sql)
    {
        _profiles = new Codes(connection, sql["select-profiles"], sql["insert-profile"]);
        _areaLists = new Codes(connection, sql["select-area-lists"], sql["insert-area-list"]);
        _record = new RawStatement(connection, sql["insert-record"]);
        _vector = new RawStatement(connection, sql["insert-vector"]);
        _impacts = new RawStatement(connection, sql["insert-record-impacts"]);
        _postings = new RawStatement(connection, sql["insert-postings"]);
        _title = new RawStatement(connection, sql["insert-title"]);
    }

    /// <summary>Writes records with ascending numbers.</summary>
    /// <param name="head">The index before.</param>
    /// <param name="batch">The records.</param>
    /// <param name="counts">Their impacts.</param>
    /// <param name="ids">Ids of the impacts, by their places.</param>
    /// <returns>The index after.</returns>
    public IndexHead Insert(IndexHead head, IReadOnlyList<IndexedRecord> batch, ImpactCounts counts, int[] ids)
    {
        var number = head.NextNumber;
        var total = head.TotalLength;
        var impacts = new List<int>();
        for (var i = 0; i < batch.Count; i++)
        {
            var indexed = batch[i];

            // Summed as floats in the terms' order, as Bm25Index does, so that both get the very same length.
            var length = 0f;
            foreach (var frequency in indexed.Terms.Values)
            {
                length += frequency;
            }

            var record = indexed.Record;
            var profile = _profiles.Of(RecordJson.Write(indexed.Attributes with { Areas = [] }));
            var areaList = _areaLists.Of(System.Text.Json.JsonSerializer.Serialize(indexed.Attributes.Areas));
            _record.Run(number, record.Id, record.Title, profile, areaList, length, RecordJson.Write(record));
            _vector.Run(number, Impacts.Bytes(indexed.Vector));
            impacts.Clear();
            foreach (var place in counts.Of(i))
            {
                impacts.Add(ids[place]);
            }

            _impacts.Run(number, Impacts.Encode(impacts));
            _postings.Run(number, string.Join(' ', impacts));
            _title.Run(number, record.Title);
            total += length;
            number++;
        }

        return head with { Records = head.Records + batch.Count, TotalLength = total, NextNumber = number };
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[_profiles, _areaLists, _record, _vector, _impacts, _postings, _title])
        {
            part.Dispose();
        }
    }
}
