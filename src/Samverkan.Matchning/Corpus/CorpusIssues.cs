namespace Samverkan.Matchning.Corpus;

/// <summary>Keeps issues in the order people read them.</summary>
internal static class CorpusIssues
{
    /// <summary>By file, then line, then text.</summary>
    public static IReadOnlyList<CorpusIssue> Sorted(IEnumerable<CorpusIssue> issues) =>
    [
        .. issues.OrderBy(issue => issue.File, StringComparer.Ordinal)
            .ThenBy(issue => issue.Line)
            .ThenBy(issue => issue.Message, StringComparer.Ordinal),
    ];
}
