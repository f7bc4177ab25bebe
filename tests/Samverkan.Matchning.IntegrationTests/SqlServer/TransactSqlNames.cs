using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Samverkan.Matchning.IntegrationTests.SqlServer;

/// <summary>The tables that migrations make, each with its columns.</summary>
internal sealed class SchemaTables : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, HashSet<string>> All => _tables;

    public override void Visit(CreateTableStatement node) =>
        _tables[node.SchemaObjectName.BaseIdentifier.Value] = [.. node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)];

    public override void Visit(AlterTableAddTableElementStatement node) =>
        _tables[node.SchemaObjectName.BaseIdentifier.Value].UnionWith(node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));
}

/// <summary>
/// The columns a statement uses, looked up in the tables it names. A column with a table before it must be that table's; one without must be
/// some table's or be named in the statement itself. It knows nothing of scopes, which is enough to find a misspelt or renamed column.
/// </summary>
internal sealed class ColumnUses(IReadOnlyDictionary<string, HashSet<string>> tables) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _aliases = new(StringComparer.OrdinalIgnoreCase) { "inserted", "deleted" };
    private readonly List<(string? Source, string Column)> _uses = [];

    public IEnumerable<string> Faults => _uses.Where(use => use.Source is { } source && _sources.TryGetValue(source, out var columns)
        ? !columns.Contains(use.Column)
        : (use.Source is { } other && !_aliases.Contains(other)) || (!_made.Contains(use.Column) && !_sources.Values.Any(columns => columns.Contains(use.Column))))
        .Select(use => $"{use.Source}.{use.Column}").Concat(_sources.Where(source => source.Value.Count == 0).Select(source => $"no table {source.Key}"));

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (node.SchemaObject.SchemaIdentifier?.Value.Equals("sys", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            _made.UnionWith(["snapshot_isolation_state", "is_read_committed_snapshot_on", "database_id"]);
        }
        else if (tables.TryGetValue(name, out var columns))
        {
            _sources[node.Alias?.Value ?? name] = columns;
        }
        else if (node.SchemaObject.SchemaIdentifier is not null)
        {
            _sources[name] = []; // an alias or a common table expression has no schema before it; a table always has
        }
    }

    public override void Visit(TableReferenceWithAlias node) => _aliases.Add(node.Alias?.Value ?? "");

    public override void Visit(CommonTableExpression node) => _aliases.Add(node.ExpressionName.Value);

    public override void Visit(MergeSpecification node) => _aliases.Add(node.TableAlias?.Value ?? "");

    public override void Visit(OpenJsonTableReference node) => _made.UnionWith(node.SchemaDeclarationItems.Select(item => item.ColumnDefinition.ColumnIdentifier.Value));

    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName?.Value is { } name)
        {
            _made.Add(name);
        }
    }

    public override void Visit(DeclareTableVariableBody node) => _made.UnionWith(node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier is { } parts)
        {
            _uses.Add((parts.Count > 1 ? parts[parts.Count - 2].Value : null, parts[parts.Count - 1].Value));
        }
    }
}
