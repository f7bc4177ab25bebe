using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>Counts the words of many records within bounded memory: when there are too many, the rarest are forgotten.</summary>
internal sealed class WordTable
{
    private const int Most = 1_000_000, MaxLength = 100, Chunk = 20_000;
    private Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>Counts a batch.</summary>
    public void Add(IReadOnlyList<IndexedRecord> batch)
    {
        foreach (var (word, count) in batch.SelectMany(record => record.Words).Where(word => word.Key.Length <= MaxLength))
        {
            _words[word] = _words.GetValueOrDefault(word) + count;
        }

        for (var least = 1; _words.Count > Most; least++)
        {
            _words = _words.Where(word => word.Value > least).ToDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>Adds the counts to those of a generation.</summary>
    public void Save(SqlConnection connection, SqlTransaction transaction, SqlFolder sql, int generation)
    {
        foreach (var chunk in _words.Chunk(Chunk))
        {
            connection.Execute(sql["add-words"], new { generation, words = JsonSerializer.Serialize(chunk) }, transaction, commandTimeout: 0);
        }
    }
}
