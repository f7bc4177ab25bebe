namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>A record and where its fields stand, so that checks across files can point at a line.</summary>
/// <param name="Record">The record.</param>
/// <param name="File">Path within the corpus folder.</param>
/// <param name="Fields">Its front matter.</param>
internal sealed record LocatedRecord(CorpusRecord Record, string File, FieldReader Fields)
{
    /// <summary>An error at a field, or at an item of its list.</summary>
    public CorpusIssue Error(string key, string message, int item = -1) => new(File, Fields.Line(key, item), message, IssueSeverity.Error);

    /// <summary>A warning at a field.</summary>
    public CorpusIssue Warning(string key, string message) => new(File, Fields.Line(key), message, IssueSeverity.Warning);
}
