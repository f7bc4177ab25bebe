using Samverkan.Matchning.Corpus.Reading;

namespace Samverkan.Matchning.Corpus;

/// <summary>What a corpus folder held: all that could be read, and every fault that was found on the way.</summary>
public sealed class CorpusReadResult
{
    internal CorpusReadResult(
        CorpusSnapshot corpus,
        IReadOnlyList<CorpusIssue> issues,
        IReadOnlyList<LocatedRecord> records,
        IReadOnlyList<(ProblemArea Item, int Line)> areas)
    {
        Corpus = corpus;
        Issues = issues;
        Records = records;
        Areas = areas;
    }

    /// <summary>The records that could be read; incomplete when there are errors.</summary>
    public CorpusSnapshot Corpus { get; }

    /// <summary>The faults, by file and line.</summary>
    public IReadOnlyList<CorpusIssue> Issues { get; }

    /// <summary>The records with their places, for checks that go beyond a single file.</summary>
    internal IReadOnlyList<LocatedRecord> Records { get; }

    /// <summary>The problem areas with the lines they begin at.</summary>
    internal IReadOnlyList<(ProblemArea Item, int Line)> Areas { get; }
}
