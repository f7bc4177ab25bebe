using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>What one search reads of single records, in its own snapshot of the database.</summary>
internal sealed class SqlServerRows(SqlConnection connection, SqlTransaction transaction, int generation) : IRecordRows
{
    private readonly Dictionary<int, float[]> _vectors = [];

    /// <inheritdoc/>
    public CorpusRecord? Record(int number) => Query<string>("select-json", [number]).Select(row => RecordJson.Read(row.Value)).FirstOrDefault();

    /// <inheritdoc/>
    public string Title(int number) => Query<string>("select-titles", [number]).Select(row => row.Value).FirstOrDefault("");

    /// <inheritdoc/>
    public IEnumerable<(int Number, float[] Vector)> Vectors(IReadOnlyList<int> numbers)
    {
        var missing = numbers.Where(number => !_vectors.ContainsKey(number)).ToList();
        if (missing.Count > 0)
        {
            foreach (var (number, bytes) in Query<byte[]>("select-vectors", missing))
            {
                _vectors[number] = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
            }
        }

        return numbers.Where(_vectors.ContainsKey).Select(number => (number, _vectors[number]));
    }

    private IEnumerable<(int Number, T Value)> Query<T>(string statement, IReadOnlyList<int> numbers) =>
        connection.Query<(int, T)>(SqlServerIndexWriter.Sql[statement], new { generation, numbers = JsonSerializer.Serialize(numbers) }, transaction);
}
