using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>BM25 for one question, computed by the server over whole posting lists: every score is exact.</summary>
internal sealed class SqlServerScores(
    SqlConnection connection, SqlTransaction transaction, IndexGeneration generation, IndexSnapshot snapshot, IReadOnlyDictionary<string, float> terms) : ILexicalScores
{
    private readonly string _terms = JsonSerializer.Serialize(terms.ToList());

    /// <inheritdoc/>
    public bool IsComplete => true;

    /// <inheritdoc/>
    public List<int> Found { get; } = [];

    private double AverageLength => generation.TotalLength > 0 ? generation.TotalLength / generation.Records : 1;

    /// <inheritdoc/>
    public void Read(float[] scores)
    {
        if (terms.Count == 0)
        {
            return;
        }

        var parameters = new { generation = generation.Generation, records = generation.Records, averageLength = AverageLength, k1 = (double)Bm25Index.K1, b = (double)Bm25Index.B, terms = _terms };
        foreach (var (number, score) in connection.Query<(int, double)>(SqlServerIndexWriter.Sql["score"], parameters, transaction, buffered: false))
        {
            if (number < snapshot.Count && snapshot.Live.Contains(number))
            {
                scores[number] = (float)score;
                Found.Add(number);
            }
        }
    }

    /// <inheritdoc/>
    public float Score(int number) => Exact(number).Score;

    /// <inheritdoc/>
    public (float Score, IReadOnlyList<string> Terms) Exact(int number)
    {
        if (terms.Count == 0)
        {
            return (0, []);
        }

        var parameters = new
        {
            generation = generation.Generation,
            records = generation.Records,
            averageLength = AverageLength,
            k1 = (double)Bm25Index.K1,
            b = (double)Bm25Index.B,
            terms = _terms,
            numbers = JsonSerializer.Serialize(new[] { number }),
        };
        var shared = connection.Query<(int Number, string Term, double Score)>(SqlServerIndexWriter.Sql["explain"], parameters, transaction).AsList();
        return ((float)shared.Sum(term => term.Score), [.. shared.OrderByDescending(term => term.Score).Select(term => term.Term)]);
    }
}
