using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>The labelled texts of a training folder with their places, and the faults of single lines.</summary>
internal sealed class TrainingFolder
{
    private const string RoutingPrefix = "routing-";

    /// <summary>The passages and where they stand.</summary>
    public List<LabelledLine<LabelledPassage>> Passages { get; } = [];

    /// <summary>The assignments and where they stand.</summary>
    public List<LabelledLine<RoutingExample>> Assignments { get; } = [];

    /// <summary>Faults of lines.</summary>
    public List<CorpusIssue> Issues { get; } = [];

    /// <summary>The passages alone.</summary>
    public IReadOnlyList<LabelledPassage> AllPassages => [.. Passages.Select(line => line.Item)];

    /// <summary>The assignments alone.</summary>
    public IReadOnlyList<RoutingExample> AllAssignments => [.. Assignments.Select(line => line.Item)];

    /// <summary>Reads all files of JSON Lines in a folder; a missing folder is one without files.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="shownAs">What issues call it.</param>
    public static TrainingFolder Read(string folder, string shownAs)
    {
        var training = new TrainingFolder();
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            training.ReadFile(path, $"{shownAs}/{Path.GetFileName(path)}");
        }

        return training;
    }

    private void ReadFile(string path, string name)
    {
        if (Path.GetFileName(path).StartsWith(RoutingPrefix, StringComparison.Ordinal))
        {
            Assignments.AddRange(JsonRows.Read(path, name, Issues, TrainingRows.Assignment));
        }
        else
        {
            Passages.AddRange(JsonRows.Read(path, name, Issues, TrainingRows.Passage));
        }
    }
}

/// <summary>A labelled text and where it stands.</summary>
/// <param name="Item">The text.</param>
/// <param name="File">Path within the corpus folder.</param>
/// <param name="Line">Line, counted from 1.</param>
internal sealed record LabelledLine<T>(T Item, string File, int Line)
{
    /// <summary>A fault of this line.</summary>
    public CorpusIssue Issue(string message, IssueSeverity severity = IssueSeverity.Error) => new(File, Line, message, severity);
}
