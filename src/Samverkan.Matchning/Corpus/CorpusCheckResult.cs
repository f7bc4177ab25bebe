using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Corpus;

/// <summary>What a check saw and what it found.</summary>
/// <param name="Corpus">The corpus, as far as it could be read.</param>
/// <param name="Passages">The labelled passages that could be read.</param>
/// <param name="RoutingExamples">The labelled assignments that could be read.</param>
/// <param name="Issues">All faults, by file and line.</param>
public sealed record CorpusCheckResult(
    CorpusSnapshot Corpus,
    IReadOnlyList<LabelledPassage> Passages,
    IReadOnlyList<RoutingExample> RoutingExamples,
    IReadOnlyList<CorpusIssue> Issues)
{
    /// <summary>Faults that make the corpus unusable.</summary>
    public int ErrorCount => Issues.Count(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Faults that someone should look at.</summary>
    public int WarningCount => Issues.Count(issue => issue.Severity == IssueSeverity.Warning);
}
