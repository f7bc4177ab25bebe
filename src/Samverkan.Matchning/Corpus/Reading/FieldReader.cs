using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>
/// Reads the fields of one YAML mapping. Whatever is missing, misspelt or of the wrong type becomes an issue at its line, and the
/// reading goes on with an empty value, so that one look shows all faults of a file.
/// </summary>
internal sealed class FieldReader
{
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlMappingNode _map;

    public FieldReader(YamlMappingNode map, IssueSink issues)
    {
        _map = map;
        Issues = issues;
        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name } scalar)
            {
                _fields.TryAdd(name, (scalar, value));
            }
            else
            {
                issues.Error(key.Start.Line, "Ett fältnamn ska vara ett ord.");
            }
        }
    }

    /// <summary>Where faults go.</summary>
    public IssueSink Issues { get; }

    /// <summary>The line, in the file, of a field or of an item of its list; the first line when the field is missing.</summary>
    public int Line(string key, int item = -1) => Issues.Line(
        !_fields.TryGetValue(key, out var field) ? _map.Start.Line
        : item >= 0 && field.Value is YamlSequenceNode list && item < list.Children.Count ? list.Children[item].Start.Line
        : field.Key.Start.Line);

    /// <summary>Adds an error at a field.</summary>
    public void Error(string key, string message) =>
        Issues.Error(_fields.TryGetValue(key, out var field) ? field.Key.Start.Line : _map.Start.Line, message);

    /// <summary>A scalar that has to be there.</summary>
    public YamlScalarNode? Scalar(string key) => AsScalar(key, Find(key, isRequired: true));

    /// <summary>A scalar that may be left out.</summary>
    public YamlScalarNode? OptionalScalar(string key) => AsScalar(key, Find(key, isRequired: false));

    /// <summary>The items of a list of scalars.</summary>
    public IReadOnlyList<YamlScalarNode> Scalars(string key, bool isRequired)
    {
        var scalars = new List<YamlScalarNode>();
        foreach (var item in Items(key, isRequired))
        {
            if (AsScalar(key, item) is { } scalar)
            {
                scalars.Add(scalar);
            }
        }

        return scalars;
    }

    /// <summary>A nested mapping that has to be there.</summary>
    public FieldReader? Map(string key) => Find(key, isRequired: true) is { } node ? AsMap(key, node) : null;

    /// <summary>The items of a list of mappings that has to be there, though it may be empty.</summary>
    public IReadOnlyList<FieldReader> Maps(string key) =>
        [.. Items(key, isRequired: true).Select(item => AsMap(key, item)).OfType<FieldReader>()];

    /// <summary>Reports the fields that nobody asked for.</summary>
    public void RejectUnknown()
    {
        foreach (var (name, (key, _)) in _fields.Where(field => !_asked.Contains(field.Key)))
        {
            Issues.Error(key.Start.Line, $"Fältet ”{name}” finns inte. Möjliga fält är {string.Join(", ", _asked)}.");
        }
    }

    private IEnumerable<YamlNode> Items(string key, bool isRequired)
    {
        var node = Find(key, isRequired);
        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        if (node is not null)
        {
            Issues.Error(node.Start.Line, $"Fältet ”{key}” ska vara en lista, till exempel [ett, två].");
        }

        return [];
    }

    private YamlNode? Find(string key, bool isRequired)
    {
        _asked.Add(key);
        if (_fields.TryGetValue(key, out var field))
        {
            return field.Value;
        }

        if (isRequired)
        {
            Issues.Error(_map.Start.Line, $"Fältet ”{key}” saknas.");
        }

        return null;
    }

    private YamlScalarNode? AsScalar(string key, YamlNode? node)
    {
        if (node is YamlScalarNode scalar && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            return scalar;
        }

        if (node is not null)
        {
            Issues.Error(node.Start.Line, node is YamlScalarNode ? $"Fältet ”{key}” är tomt." : $"Fältet ”{key}” ska vara en text.");
        }

        return null;
    }

    private FieldReader? AsMap(string key, YamlNode node)
    {
        if (node is YamlMappingNode mapping)
        {
            return new FieldReader(mapping, Issues);
        }

        Issues.Error(node.Start.Line, $"Fältet ”{key}” ska ha egna fält under sig.");
        return null;
    }
}
