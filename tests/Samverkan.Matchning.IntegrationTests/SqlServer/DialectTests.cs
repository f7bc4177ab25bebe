using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Samverkan.Matchning.Storage;

namespace Samverkan.Matchning.IntegrationTests.SqlServer;

/// <summary>What is kept in both dialects has the same tables, columns and statements in both. The search index is kept in different ways.</summary>
public sealed class DialectTests
{
    public static TheoryData<string> Parts => ["Cases", "Research"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Both_dialects_have_the_same_tables_and_columns(string part) => Assert.Equal(InSqlite(part), InSqlServer(part));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_statement_of_the_one_dialect_is_one_of_the_other(string part)
    {
        // What only one database needs: SQLite cleans its own log file, SQL Server is told to let one writer in at a time.
        string[] own = ["scrub.sql", "lock-writer.sql"];
        Assert.Equal(Statements("Sqlite", part).Except(own), Statements("SqlServer", part).Except(own));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Statements_of_one_name_take_the_same_parameters(string part) => Assert.All(
        Statements("Sqlite", part).Intersect(Statements("SqlServer", part)),
        file => Assert.Equal(Parameters(Text("Sqlite", part, file)), Parameters(Text("SqlServer", part, file))));

    [Fact]
    public void Statements_of_one_name_give_their_columns_the_same_names() => Assert.All(
        Statements("Sqlite", "Cases").Intersect(Statements("SqlServer", "Cases")),
        file => Assert.Equal(Given(Text("Sqlite", "Cases", file)), Given(Text("SqlServer", "Cases", file))));

    private static IReadOnlyList<string> InSqlite(string part)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var migration in new SqlFolder($"Sqlite/{part}").Migrations())
        {
            connection.Execute(migration);
        }

        return
        [
            .. connection.Query<string>("SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> InSqlServer(string part)
    {
        var tables = new SchemaTables();
        foreach (var migration in new SqlFolder($"SqlServer/{part}").Migrations())
        {
            using var reader = new StringReader(migration);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _).Accept(tables);
        }

        return [.. tables.All.SelectMany(table => table.Value.Select(column => $"{table.Key}.{column}")).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Statements(string dialect, string part) =>
        Directory.EnumerateFiles(Folder(dialect, part), "*.sql").Select(file => Path.GetFileName(file)).Where(file => !char.IsAsciiDigit(file[0])).Order(StringComparer.Ordinal);

    private static string Text(string dialect, string part, string file) => File.ReadAllText(Path.Combine(Folder(dialect, part), file));

    private static string Folder(string dialect, string part) => Path.Combine(Repository.Root, "src", "Samverkan.Matchning.Storage", "Sql", dialect, part);

    /// <summary>Names of a statement's parameters, whatever stands before them; variables of its own are none.</summary>
    private static IEnumerable<string> Parameters(string sql)
    {
        var text = Regex.Replace(sql, "--.*", "");
        var own = Regex.Matches(text, @"DECLARE @(\w+)").Select(match => match.Groups[1].Value);
        return Regex.Matches(text, @"(?<![@\w'])[@$]([A-Za-z]\w*)").Select(match => match.Groups[1].Value).Except(own).Order(StringComparer.Ordinal);
    }

    /// <summary>The names that a statement's columns are given.</summary>
    private static IEnumerable<string> Given(string sql) =>
        Regex.Matches(sql, @"\bAS (\w+)").Select(match => match.Groups[1].Value);
}
