using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>Any text is a question: operators, quotes and endless texts are words or nothing, never an error.</summary>
public sealed class HostileQueryTests(SearchBackends backends) : IClassFixture<SearchBackends>
{
    private static readonly string[] Texts =
    [
        "\"", "\"\"\"", "frånvaro\"", "frånvaro AND", "NEAR(frånvaro, 3)", "title:frånvaro", "frånvaro*", "^frånvaro", "-frånvaro", "NOT", "(", "{a b}:",
        "'; DROP TABLE records; --", "%", "_", "\\", "\0", "frånvaro\0mer", "🎓🧑‍🏫", "\ud83d", "och att i på", "   ", "\r\n\t", "$number", "@p0", "<script>",
        new('a', 100_000), string.Concat(Enumerable.Repeat("frånvaro elever skola ", 5_000)), string.Concat(Enumerable.Repeat("🎓", 1_500)),
    ];

    public static TheoryData<string> All => SearchBackends.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_search_answers_as_the_reference_does(string backend) => Assert.All(Texts, text =>
    {
        foreach (var query in (SearchQuery[])[new(text) { WithFacets = true, WithHighlights = true }, new(text) { Areas = [text], County = text }])
        {
            Same.Answer(backends.Reference.Search(query), backends[backend].Search(query), text[..Math.Min(text.Length, 40)]);
        }
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Suggestions_and_ids_take_any_text(string backend) => Assert.All(Texts, text =>
    {
        Assert.InRange(backends[backend].Suggest(text, 5).Count, 0, 5);
        Assert.Null(backends[backend].Find(text));
        Assert.Empty(backends[backend].Similar(text, 5));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Only_stop_words_find_nothing(string backend) => Assert.Equal(0, backends[backend].Search(new SearchQuery("och att i på det")).Total);

    [Theory]
    [MemberData(nameof(All))]
    public void Limits_below_zero_are_a_programming_error(string backend)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => backends[backend].Search(new SearchQuery("skola") { Limit = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => backends[backend].Search(new SearchQuery("skola") { Offset = -1 }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_greatest_limits_are_no_trouble(string backend)
    {
        var query = new SearchQuery("frånvaro") { Kinds = [RecordKind.Intervention], Offset = 1, Limit = int.MaxValue };
        Assert.Equal(backends[backend].Search(query with { Offset = 0 }).Total - 1, backends[backend].Search(query).Hits.Count);
    }
}
