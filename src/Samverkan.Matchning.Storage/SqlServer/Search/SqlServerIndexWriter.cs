using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>
/// Writes the index. A new generation is bulk-loaded unseen beside the one in use and takes its place by one statement; the old one goes
/// afterwards, a piece at a time. One writer at a time, by an application lock that the server lets go when the connection breaks.
/// </summary>
public sealed class SqlServerIndexWriter(SqlServerDatabase database, TimeProvider clock) : IIndexWriter
{
    /// <summary>The tables and statements of the index.</summary>
    public static SqlFolder Sql { get; } = new("SqlServer/Index");

    /// <inheritdoc/>
    public IIndexRebuild Rebuild(string fingerprint) => SqlServerDatabase.Translated(() =>
    {
        var connection = OpenAlone();
        try
        {
            RemoveUnused(connection);
            var builtAt = clock.GetUtcNow();
            var generation = connection.QuerySingle<int>(Sql["insert-generation"], new { fingerprint, builtAt });
            return new SqlServerIndexRebuild(connection, new IndexGeneration(generation, fingerprint, builtAt, 0, 0, 0, 1));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <inheritdoc/>
    public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var latest = records.Reverse().DistinctBy(record => record.Record.Id).Reverse().ToList();
        if (latest.Count > 0)
        {
            Change((connection, transaction, current) =>
            {
                new IndexState(current.Fingerprint, current.Records, current.BuiltAt).RequireModel(fingerprint);
                var before = Remove(connection, transaction, current, latest.Select(record => record.Record.Id));
                var codes = new AttributeCodes(
                    connection.Query<string>(Sql["select-profiles"], new { generation = before.Generation }, transaction),
                    connection.Query<string>(Sql["select-area-lists"], new { generation = before.Generation }, transaction));
                using var batch = new RecordBatch(before, latest, codes);
                batch.Send(connection, transaction);
                codes.Save(connection, transaction, Sql, before.Generation);
                connection.Execute(Sql["count-terms"], new { generation = before.Generation, from = before.NextNumber }, transaction);
                var words = new WordCounts();
                words.Add(latest);
                WordTable.Save(words, connection, transaction, before.Generation);
                return batch.After;
            });
        }
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        Change((connection, transaction, current) => Remove(connection, transaction, current, ids));
    }

    /// <summary>Removes generations that are not in use, a piece at a time.</summary>
    internal static void RemoveUnused(SqlConnection connection)
    {
        foreach (var generation in connection.Query<int>(Sql["select-unused"]).AsList())
        {
            while (connection.ExecuteScalar<int>(Sql["delete-generation-rows"], new { generation }) > 0)
            {
            }

            connection.Execute(Sql["delete-generation"], new { generation });
        }
    }

    private static IndexGeneration Remove(SqlConnection connection, SqlTransaction transaction, IndexGeneration current, IEnumerable<string> ids)
    {
        var (records, length) = connection.QuerySingle<(int, double)>(
            Sql["delete-records"], new { generation = current.Generation, ids = System.Text.Json.JsonSerializer.Serialize(ids) }, transaction);
        return current with { Records = current.Records - records, TotalLength = current.TotalLength - length };
    }

    private void Change(Func<SqlConnection, SqlTransaction, IndexGeneration, IndexGeneration> change) => SqlServerDatabase.Translated(() =>
    {
        using var connection = OpenAlone();
        using var transaction = connection.BeginTransaction();
        var current = connection.QuerySingleOrDefault<IndexGeneration>(Sql["select-current"], transaction: transaction) ?? throw NoIndex();
        connection.Execute(Sql["update-generation"], change(connection, transaction, current).Counts, transaction);
        transaction.Commit();
        return 0;
    });

    /// <summary>Opens a connection that alone may write the index, until it is closed.</summary>
    private SqlConnection OpenAlone()
    {
        var connection = database.Open();
        if (connection.ExecuteScalar<int>(Sql["lock-writer"]) >= 0)
        {
            return connection;
        }

        connection.Dispose();
        throw new UnavailableException("index-upptaget", "Sökindexet skrivs av ett annat program just nu. Försök igen när det är klart.");
    }

    /// <summary>There is no index yet.</summary>
    internal static MisconfiguredException NoIndex() => new("index-saknas", "Databasen har inget sökindex än. Kör samverkan index rebuild.");
}
