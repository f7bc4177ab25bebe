namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Collects the faults of one file.</summary>
/// <param name="file">Path within the corpus folder.</param>
/// <param name="issues">Where they go.</param>
/// <param name="offset">Lines of the file before the YAML text begins.</param>
internal sealed class IssueSink(string file, List<CorpusIssue> issues, int offset)
{
    /// <summary>The line in the file for a line in the YAML text.</summary>
    public int Line(long yamlLine) => (int)yamlLine + offset;

    /// <summary>Adds an error at a line of the YAML text.</summary>
    public void Error(long yamlLine, string message) =>
        issues.Add(new CorpusIssue(file, Line(yamlLine), message, IssueSeverity.Error));
}
