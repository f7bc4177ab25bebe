using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Search;

/// <summary>The answer to a search.</summary>
/// <param name="Hits">One page of hits.</param>
/// <param name="Total">How many records answer the question and pass the filters, on all pages together.</param>
/// <param name="Facets">Counts to filter by, one facet a field that has values; empty unless asked for.</param>
/// <param name="DidYouMean">The question that was searched for when the one asked had misspelt words; null otherwise.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<Facet> Facets, string? DidYouMean)
{
    /// <summary>The answer when nothing was found.</summary>
    public static SearchResult Empty { get; } = new([], 0, [], null);
}

/// <summary>A record found.</summary>
/// <param name="Record">The record.</param>
/// <param name="Score">0 to 1: the share of the best possible by meaning, words and area together; 0 when nothing was asked.</param>
/// <param name="Semantic">Cosine between question and record, −1 to 1.</param>
/// <param name="Lexical">BM25, 0 when no word is shared.</param>
/// <param name="Words">Words of the question, or synonyms of them, that the record contains, as stems, weightiest first.</param>
public sealed record SearchHit(CorpusRecord Record, double Score, double Semantic, double Lexical, IReadOnlyList<string> Words)
{
    /// <summary>Where the words stand; null unless asked for.</summary>
    public Highlights? Highlights { get; init; }
}

/// <summary>Where the words of a question stand in a record, in order and without overlap.</summary>
/// <param name="Title">In <see cref="CorpusRecord.Title"/>.</param>
/// <param name="Text">In <see cref="CorpusRecord.Text"/>.</param>
public sealed record Highlights(IReadOnlyList<TextSpan> Title, IReadOnlyList<TextSpan> Text);
