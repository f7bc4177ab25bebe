using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>A search over the corpus.</summary>
/// <param name="Text">What the user typed.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>Only records of these kinds; empty for all.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>Only records with this area; null for all.</summary>
    public string? Area { get; init; }

    /// <summary>Only records for this school form; null for all.</summary>
    public SchoolForm? SchoolForm { get; init; }

    /// <summary>Most hits to give.</summary>
    public int Limit { get; init; } = 10;
}

/// <summary>A record found.</summary>
/// <param name="Record">The record.</param>
/// <param name="Score">0 to 1: the share of the best possible by meaning and words together.</param>
/// <param name="Semantic">Cosine between question and record, −1 to 1.</param>
/// <param name="Lexical">BM25, 0 when no word is shared.</param>
/// <param name="Words">Words of the question, or synonyms of them, that the record contains, as stems, weightiest first.</param>
public sealed record SearchHit(CorpusRecord Record, double Score, double Semantic, double Lexical, IReadOnlyList<string> Words);
