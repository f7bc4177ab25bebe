using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Search;

/// <summary>
/// A search. Filters are applied before anything is ranked. A blank text with a filter lists all that passes it; a blank text
/// without one finds nothing.
/// </summary>
/// <param name="Text">What the user typed.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>Only records of these kinds; empty for all.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>Only records with any of these areas, as slugs; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Only records for this school form, or for all forms; null for all records.</summary>
    public SchoolForm? SchoolForm { get; init; }

    /// <summary>Only interventions whose evidence is this or better, in the order of <see cref="EvidenceLevel"/>; null for all records.</summary>
    public EvidenceLevel? MinEvidence { get; init; }

    /// <summary>Only research published this year or later; null for no limit.</summary>
    public int? FromYear { get; init; }

    /// <summary>Only research published this year or earlier; null for no limit.</summary>
    public int? ToYear { get; init; }

    /// <summary>Only universities in this county, such as "Stockholms län", and research from them; null for all records.</summary>
    public string? County { get; init; }

    /// <summary>Only research in this language, universities that work in it, and, for Swedish, what is offered in Sweden; null for all records.</summary>
    public TextLanguage? Language { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Hits to pass over, for paging; not negative.</summary>
    public int Offset { get; init; }

    /// <summary>Most hits to give; not negative.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether to count values for <see cref="SearchResult.Facets"/>.</summary>
    public bool WithFacets { get; init; }

    /// <summary>Whether to find where the words stand, for <see cref="SearchHit.Highlights"/>.</summary>
    public bool WithHighlights { get; init; }

    /// <summary>Whether any filter is set.</summary>
    public bool HasFilter => Kinds.Count > 0 || Areas.Count > 0 || SchoolForm is not null || MinEvidence is not null
        || FromYear is not null || ToYear is not null || County is not null || Language is not null;
}

/// <summary>Orders of hits. Records that lack what is sorted by come last; equals are ordered by score, then id.</summary>
public enum SearchSort
{
    /// <summary>The best first.</summary>
    [Slug("relevans", "Relevans")]
    Relevance,

    /// <summary>The strongest evidence first.</summary>
    [Slug("evidens", "Starkast evidens")]
    Evidence,

    /// <summary>The newest first.</summary>
    [Slug("ar", "Nyast")]
    Year,

    /// <summary>By title in Swedish alphabetical order.</summary>
    [Slug("titel", "Titel")]
    Title,
}
