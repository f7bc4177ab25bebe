using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Reads a YAML file that is a list of mappings.</summary>
internal static class ListFile
{
    /// <summary>Reads the items; a missing file is an issue.</summary>
    public static IReadOnlyList<T> Read<T>(string root, string name, List<CorpusIssue> issues, Func<FieldReader, T> read)
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
                return [.. list.Children.Select(node => Item(node, sink, read)).OfType<T>()];
            case var other:
                sink.Error(other.Start.Line, "Filen ska vara en lista, där varje del börjar med ett bindestreck.");
                return [];
        }
    }

    private static T? Item<T>(YamlNode node, IssueSink sink, Func<FieldReader, T> read)
    {
        if (node is not YamlMappingNode map)
        {
            sink.Error(node.Start.Line, "Varje del i listan ska ha egna fält under sig.");
            return default;
        }

        var fields = new FieldReader(map, sink);
        var item = read(fields);
        fields.RejectUnknown();
        return item;
    }
}
