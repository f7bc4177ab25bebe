using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// A statement below ADO.NET, for the few that run a thousand times in a search or a batch, or give rows by the hundred thousand: no
/// objects are made for a row, and a blob is read where SQLite has it. Parameters go by their order in the statement.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement), connection.Handle);
    }

    /// <summary>Gives the one parameter a number and goes to the first row.</summary>
    /// <returns>Whether there is one; <see cref="Reset"/> ends the reading either way.</returns>
    public bool First(int parameter)
    {
        raw.sqlite3_bind_int64(_statement, 1, parameter);
        return Next();
    }

    /// <summary>Gives the one parameter a text and goes to the first row.</summary>
    /// <inheritdoc cref="First(int)" path="/returns"/>
    public bool First(string parameter)
    {
        raw.sqlite3_bind_text(_statement, 1, parameter);
        return Next();
    }

    /// <summary>Gives the parameters their values and goes to the first row.</summary>
    /// <inheritdoc cref="First(int)" path="/returns"/>
    public bool First(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var result = values[i] switch
            {
                int number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                float number => raw.sqlite3_bind_double(_statement, i + 1, number),
                string text => raw.sqlite3_bind_text(_statement, i + 1, text),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, i + 1, bytes),
                var other => throw new ArgumentException($"A parameter cannot be a {other.GetType()}.", nameof(values)),
            };
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        }

        return Next();
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run(params ReadOnlySpan<object> values)
    {
        First(values);
        Reset();
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        }

        return false;
    }

    /// <summary>The first column as a number.</summary>
    public int Number => (int)raw.sqlite3_column_int64(_statement, 0);

    /// <summary>The first column as bytes, until the statement moves on.</summary>
    public ReadOnlySpan<byte> Bytes => raw.sqlite3_column_blob(_statement, 0);

    /// <summary>Lets go of what is read.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();
}
