using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>The words of the records in the table <c>index_word</c>.</summary>
internal static class WordTable
{
    private const int Chunk = 20_000;

    /// <summary>Adds counts to those of a generation.</summary>
    public static void Save(WordCounts words, SqlConnection connection, SqlTransaction transaction, int generation)
    {
        foreach (var chunk in words.Counts.Chunk(Chunk))
        {
            connection.Execute(SqlServerIndexWriter.Sql["add-words"], new { generation, words = JsonSerializer.Serialize(chunk) }, transaction, commandTimeout: 0);
        }
    }
}
