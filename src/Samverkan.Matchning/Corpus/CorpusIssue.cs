using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>A fault in the corpus, told so that the one who edits the file finds it.</summary>
/// <param name="File">Path within the corpus folder, with forward slashes.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Message">What is wrong, in Swedish.</param>
/// <param name="Severity">Whether the corpus can be used in spite of it.</param>
public sealed record CorpusIssue(string File, int Line, string Message, IssueSeverity Severity);

/// <summary>How bad a fault is.</summary>
public enum IssueSeverity
{
    /// <summary>The corpus cannot be used until it is mended.</summary>
    [Slug("fel", "Fel")]
    Error,

    /// <summary>Someone should look at it.</summary>
    [Slug("varning", "Varning")]
    Warning,
}
