namespace Samverkan.Matchning.Corpus;

/// <summary>A term of <c>ordlista.yaml</c> with the words that mean the same, so that a search for one finds the other.</summary>
public sealed record GlossaryTerm
{
    /// <summary>The term the service itself uses.</summary>
    public string Term { get; init; } = "";

    /// <summary>Synonyms, former names and other spellings.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Abbreviations.</summary>
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Counterparts in English.</summary>
    public IReadOnlyList<string> English { get; init; } = [];

    /// <summary>Counterparts in Norwegian and Danish.</summary>
    public IReadOnlyList<string> Nordic { get; init; } = [];

    /// <summary>Slug of the problem area it belongs to; null when it belongs to none or to many.</summary>
    public string? Area { get; init; }
}
