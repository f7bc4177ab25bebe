using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Reads a YAML file that is a list of mappings.</summary>
internal static class ListFile
{
    /// <summary>Reads the items and the lines they begin at; a missing file is an issue, and so is a name that stands twice.</summary>
    /// <param name="root">The corpus folder.</param>
    /// <param name="name">The file.</param>
    /// <param name="key">The field that names an item.</param>
    /// <param name="issues">Where faults go.</param>
    /// <param name="read">Reads one item.</param>
    public static IReadOnlyList<(T Item, int Line)> Read<T>(
        string root, string name, string key, List<CorpusIssue> issues, Func<FieldReader, T> read)
    {
        var sink = new IssueSink(name, issues, offset: 0);
        var path = Path.Combine(root, name);
        if (!File.Exists(path))
        {
            sink.Error(1, $"Filen {name} saknas.");
            return [];
        }

        switch (YamlText.Parse(File.ReadAllText(path), sink))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return Items(list, key, sink, read);
            case var other:
                sink.Error(other.Start.Line, "Filen ska vara en lista, där varje del börjar med ett bindestreck.");
                return [];
        }
    }

    private static List<(T Item, int Line)> Items<T>(YamlSequenceNode list, string key, IssueSink sink, Func<FieldReader, T> read)
    {
        var items = new List<(T, int)>();
        var names = new HashSet<string>();
        foreach (var node in list.Children)
        {
            if (node is not YamlMappingNode map)
            {
                sink.Error(node.Start.Line, "Varje del i listan ska ha egna fält under sig.");
                continue;
            }

            var fields = new FieldReader(map, sink);
            items.Add((read(fields), sink.Line(map.Start.Line)));
            fields.RejectUnknown();
            if (fields.OptionalText(key) is { } name && !names.Add(name))
            {
                fields.Error(key, $"”{name}” finns redan i filen.");
            }
        }

        return items;
    }
}
