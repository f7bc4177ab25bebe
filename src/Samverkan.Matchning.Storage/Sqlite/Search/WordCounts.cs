using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Counts the words of many records within bounded memory: when there are too many, the rarest are forgotten.</summary>
internal sealed class WordCounts
{
    private const int Most = 1_000_000;
    private const int MaxLength = 60;
    private Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>The words that are remembered, with their counts.</summary>
    public IReadOnlyDictionary<string, int> Counts => _words;

    public void Add(IReadOnlyList<IndexedRecord> batch)
    {
        foreach (var (word, count) in batch.SelectMany(record => record.Words))
        {
            if (word.Length <= MaxLength)
            {
                _words[word] = _words.GetValueOrDefault(word) + count;
            }
        }

        for (var least = 1; _words.Count > Most; least++)
        {
            _words = _words.Where(word => word.Value > least).ToDictionary(StringComparer.Ordinal);
        }
    }

    public void Write(SqliteConnection connection, SqlFolder sql)
    {
        using var upsert = new RawStatement(connection, sql["upsert-word"]);
        foreach (var (word, count) in _words.OrderBy(word => word.Key, StringComparer.Ordinal)) // neighbours share pages
        {
            upsert.Run(word, count);
        }
    }
}
