namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>What a single file has to be judged against.</summary>
/// <param name="AreaSlugs">The slugs of <c>problem-areas.yaml</c>; empty when that file could not be read, and then nothing is said about slugs.</param>
/// <param name="Today">The last day that is not in the future.</param>
internal sealed record KnownValues(HashSet<string> AreaSlugs, DateOnly Today);
