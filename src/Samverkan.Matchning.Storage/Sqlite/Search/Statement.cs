using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>A statement that is compiled once and run many times.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Compiles a statement.</summary>
    /// <param name="connection">Where it runs, in the transaction that is open there now.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Names of its parameters without <c>$</c>, in the order they will be given.</param>
    public Statement(SqliteConnection connection, string sql, params string[] parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${parameter}" });
        }
    }

    public void Run(params object[] values) => With(values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public object? Value(params object[] values) => With(values).ExecuteScalar();

    public SqliteDataReader Rows(params object[] values) => With(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand With(object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i];
        }

        return _command;
    }
}
