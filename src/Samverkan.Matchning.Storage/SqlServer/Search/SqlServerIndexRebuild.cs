using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>A new generation being filled. Its rows belong to no transaction: until the switch nobody reads them.</summary>
internal sealed class SqlServerIndexRebuild(SqlConnection connection, IndexGeneration started) : IIndexRebuild
{
    private readonly AttributeCodes _codes = new([], []);
    private readonly WordCounts _words = new();
    private IndexGeneration _generation = started;

    /// <inheritdoc/>
    public void Add(IReadOnlyList<IndexedRecord> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        SqlServerDatabase.Translated(() =>
        {
            using var rows = new RecordBatch(_generation, batch, _codes);
            rows.Send(connection, null);
            _words.Add(batch);
            return _generation = rows.After;
        });
    }

    /// <inheritdoc/>
    public void Complete() => SqlServerDatabase.Translated(() =>
    {
        var sql = SqlServerIndexWriter.Sql;
        using (var transaction = connection.BeginTransaction())
        {
            _codes.Save(connection, transaction, sql, _generation.Generation);
            WordTable.Save(_words, connection, transaction, _generation.Generation);
            connection.Execute(sql["insert-terms"], new { generation = _generation.Generation }, transaction, commandTimeout: 0);
            connection.Execute(sql["update-generation"], _generation.Counts, transaction);
            connection.Execute(sql["switch-generation"], new { generation = _generation.Generation }, transaction);
            transaction.Commit();
        }

        SqlServerIndexWriter.RemoveUnused(connection);
        return 0;
    });

    /// <summary>Lets go of the writer's place; what was not completed is removed now if that can be done, else by the next rebuild.</summary>
    public void Dispose()
    {
        try
        {
            SqlServerIndexWriter.RemoveUnused(connection);
        }
        catch (Exception error) when (error is SqlException or InvalidOperationException)
        {
            // The connection is broken; the next rebuild removes what is left.
        }

        connection.Dispose();
    }
}
