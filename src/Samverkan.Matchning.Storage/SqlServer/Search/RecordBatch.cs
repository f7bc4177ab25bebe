using System.Data;
using System.Runtime.InteropServices;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>Records as rows of the index's tables, sent to the server in bulk.</summary>
internal sealed class RecordBatch : IDisposable
{
    /// <summary>Longest term and word kept: longer ones are no words, and an index key has its limits.</summary>
    private const int MaxTerm = 200, MaxWord = 100, MaxTitle = 2_000;

    private readonly DataTable _records = Table(
        "dbo.index_record", ("generation", typeof(int)), ("number", typeof(int)), ("id", typeof(string)), ("title", typeof(string)), ("profile", typeof(int)),
        ("area_list", typeof(int)), ("length", typeof(float)), ("code", typeof(byte[])), ("vector", typeof(byte[])), ("json", typeof(string)));

    private readonly DataTable _postings = Table(
        "dbo.index_posting", ("generation", typeof(int)), ("term", typeof(string)), ("number", typeof(int)), ("frequency", typeof(float)));

    private readonly DataTable _titleWords = Table("dbo.index_title_word", ("generation", typeof(int)), ("word", typeof(string)), ("number", typeof(int)));

    /// <summary>Makes rows.</summary>
    /// <param name="generation">The index before.</param>
    /// <param name="records">The records.</param>
    /// <param name="codes">Gives attributes their codes.</param>
    public RecordBatch(IndexGeneration generation, IReadOnlyList<IndexedRecord> records, AttributeCodes codes)
    {
        var number = generation.NextNumber;
        var total = generation.TotalLength;
        foreach (var record in records)
        {
            total += Add(generation.Generation, number++, record, codes);
        }

        After = generation with { Records = generation.Records + records.Count, TotalLength = total, NextNumber = number };
    }

    /// <summary>The index with the records.</summary>
    public IndexGeneration After { get; }

    /// <summary>Sends the rows.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="transaction">The transaction they belong to; null when each bulk load stands for itself.</param>
    public void Send(SqlConnection connection, SqlTransaction? transaction)
    {
        foreach (var table in (DataTable[])[_records, _postings, _titleWords])
        {
            using var bulk = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
            {
                DestinationTableName = table.TableName,
                BulkCopyTimeout = 0,
            };
            foreach (DataColumn column in table.Columns)
            {
                bulk.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            }

            bulk.WriteToServer(table);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _records.Dispose();
        _postings.Dispose();
        _titleWords.Dispose();
    }

    /// <summary>The bytes of a vector's floats.</summary>
    public static byte[] Bytes(float[] vector) => MemoryMarshal.AsBytes(vector.AsSpan()).ToArray();

    private float Add(int generation, int number, IndexedRecord record, AttributeCodes codes)
    {
        // Summed as floats in the terms' order, as Bm25Index does, so that both get the very same length.
        var length = 0f;
        foreach (var (term, frequency) in record.Terms)
        {
            length += frequency;
            if (term.Length <= MaxTerm)
            {
                _postings.Rows.Add(generation, term, number, frequency);
            }
        }

        var title = record.Record.Title;
        foreach (var word in Tokenizer.Tokenize(title).Select(token => token.Text).Where(word => word.Length <= MaxWord).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            _titleWords.Rows.Add(generation, word, number);
        }

        var code = new byte[QuantizedVectors.EncodedLength(record.Vector.Length)];
        QuantizedVectors.Quantize(record.Vector, code);
        _records.Rows.Add(
            generation, number, record.Record.Id, title.Length <= MaxTitle ? title : title[..MaxTitle], codes.Profile(record.Attributes), codes.AreaList(record.Attributes.Areas),
            length, code, Bytes(record.Vector), RecordJson.Write(record.Record));
        return length;
    }

    private static DataTable Table(string name, params (string Name, Type Type)[] columns)
    {
        var table = new DataTable(name);
        foreach (var column in columns)
        {
            table.Columns.Add(column.Name, column.Type);
        }

        return table;
    }
}
