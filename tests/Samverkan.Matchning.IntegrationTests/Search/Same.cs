using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>Compares answers of two indexes.</summary>
internal static class Same
{
    private const double Tolerance = 1e-6;

    /// <summary>Same order, scores within 1e-6, same total, facets and correction.</summary>
    public static void Answer(SearchResult expected, SearchResult actual, string about)
    {
        Assert.True(expected.Total == actual.Total, $"{about}: {expected.Total} hits became {actual.Total}");
        Assert.Equal(expected.DidYouMean, actual.DidYouMean);
        Hits(expected.Hits, actual.Hits, about);
        Assert.Equal(expected.Facets.Select(Text), actual.Facets.Select(Text));
    }

    public static void Hits(IReadOnlyList<SearchHit> expected, IReadOnlyList<SearchHit> actual, string about)
    {
        Assert.True(expected.Select(hit => hit.Record.Id).SequenceEqual(actual.Select(hit => hit.Record.Id)),
            $"{about}:\n{string.Join('\n', expected.Zip(actual).Select(pair => $"{Row(pair.First)}  {Row(pair.Second)}"))}");
        Assert.All(expected.Zip(actual), pair =>
        {
            Assert.Equal(pair.First.Score, pair.Second.Score, Tolerance);
            Assert.Equal(pair.First.Semantic, pair.Second.Semantic, Tolerance);
            Assert.Equal(pair.First.Lexical, pair.Second.Lexical, 10 * Tolerance); // not scaled: some tens
            Assert.Equal(pair.First.Words.Order(StringComparer.Ordinal), pair.Second.Words.Order(StringComparer.Ordinal));
            Assert.Equal(pair.First.Highlights?.Title, pair.Second.Highlights?.Title);
            Assert.Equal(pair.First.Highlights?.Text, pair.Second.Highlights?.Text);
        });
    }

    private static string Row(SearchHit hit) => $"{hit.Record.Id} {hit.Score:R} {hit.Semantic:R} {hit.Lexical:R}";

    private static string Text(Facet facet) => $"{facet.Field}: {string.Join(", ", facet.Values.Select(value => $"{value.Value} {value.Count}"))}";
}
