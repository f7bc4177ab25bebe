using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Samverkan.Matchning.IntegrationTests.SqlServer;

/// <summary>Every T-SQL statement of the program is parsed by Microsoft's own parser, and stands in a file.</summary>
public sealed partial class TransactSqlTests
{
    private static string Folder => Path.Combine(Repository.Root, "src", "Samverkan.Matchning.Storage", "Sql", "SqlServer");

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.sql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Migrations =>
        Names.Where(name => name.Contains("/0", StringComparison.Ordinal) || name.StartsWith("Common/create", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_sound_TSQL(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var script = Parse(text, out var errors);
        Assert.Empty(errors.Select(error => $"{file}:{error.Line}: {error.Message}"));
        Assert.NotEmpty(script.Batches.SelectMany(batch => batch.Statements));
        Assert.Single(script.Batches); // GO is the tools' word, not the server's
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_statement_is_built_from_text(string file)
    {
        var found = new DynamicSql();
        Parse(File.ReadAllText(Path.Combine(Folder, file)), out _).Accept(found);
        Assert.Empty(found.Lines);
    }

    [Fact]
    public void Every_column_of_a_statement_is_one_that_a_migration_makes()
    {
        var tables = Tables();
        foreach (var file in Names.Except(Migrations))
        {
            var uses = new ColumnUses(tables);
            Parse(File.ReadAllText(Path.Combine(Folder, file)), out _).Accept(uses);
            Assert.Empty(uses.Faults.Select(fault => $"{file}: {fault}"));
        }
    }

    [Theory]
    [InlineData("SELECT recod.title FROM dbo.index_record AS record")]
    [InlineData("SELECT record.titel FROM dbo.index_record AS record")]
    [InlineData("SELECT titel FROM dbo.index_record")]
    [InlineData("SELECT title FROM dbo.index_rekord")]
    [InlineData("INSERT INTO dbo.index_term (generation, term, document) VALUES (1, N'a', 1)")]
    [InlineData("UPDATE dbo.index_term SET document = 1")]
    public void A_misspelt_name_is_found(string statement)
    {
        var uses = new ColumnUses(Tables());
        Parse(statement, out var errors).Accept(uses);
        Assert.Empty(errors);
        Assert.NotEmpty(uses.Faults);
    }

    [Fact]
    public void The_parser_finds_faults()
    {
        Parse("SELECT id FRM dbo.record WHERE (id = @id", out var errors);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void A_variable_is_declared_once_where_it_is_used_and_every_other_name_is_a_parameter()
    {
        foreach (var file in Names)
        {
            var names = new VariableNames();
            Parse(File.ReadAllText(Path.Combine(Folder, file)), out _).Accept(names);
            Assert.True(names.Declared.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Declared.Count, $"{file} declares a variable twice");
            Assert.All(names.Used.Except(names.Declared), name => Assert.True(Parameter().IsMatch(name), $"{file}: {name}"));
        }
    }

    [Fact]
    public void No_SQL_stands_in_the_code_of_SQL_Server() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Folder, "..", "..", "SqlServer"), "*.cs", SearchOption.AllDirectories),
        file => Assert.DoesNotMatch(SqlInCode(), File.ReadAllText(file)));

    private static IReadOnlyDictionary<string, HashSet<string>> Tables()
    {
        var tables = new SchemaTables();
        foreach (var file in Migrations)
        {
            Parse(File.ReadAllText(Path.Combine(Folder, file)), out _).Accept(tables);
        }

        return tables.All;
    }

    private static TSqlScript Parse(string text, out IList<ParseError> errors)
    {
        using var reader = new StringReader(text);
        return (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    [GeneratedRegex("^@[A-Za-z0-9]+$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"""\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|CREATE|DROP|EXEC|TRUNCATE)\s", RegexOptions.IgnoreCase)]
    private static partial Regex SqlInCode();

    private sealed class DynamicSql : TSqlFragmentVisitor
    {
        public List<int> Lines { get; } = [];

        public override void Visit(ExecutableStringList node) => Lines.Add(node.StartLine);

        public override void Visit(ExecutableProcedureReference node)
        {
            if (node.ProcedureReference?.ProcedureReference?.Name.BaseIdentifier.Value.Equals("sp_executesql", StringComparison.OrdinalIgnoreCase) ?? false)
            {
                Lines.Add(node.StartLine);
            }
        }
    }

    private sealed class VariableNames : TSqlFragmentVisitor
    {
        public List<string> Declared { get; } = [];

        public HashSet<string> Used { get; } = [];

        public override void Visit(DeclareVariableElement node) => Declared.Add(node.VariableName.Value);

        public override void Visit(DeclareTableVariableBody node) => Declared.Add(node.VariableName.Value);

        public override void Visit(VariableReference node) => Used.Add(node.Name);

        /// <summary>The names by which a procedure takes its parameters are its own.</summary>
        public override void Visit(ExecuteParameter node)
        {
            if (node.Variable is { } own)
            {
                Declared.Add(own.Name);
            }
        }
    }
}
