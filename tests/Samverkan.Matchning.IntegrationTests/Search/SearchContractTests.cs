using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>What every search index must do, tried on the corpus of the repository.</summary>
public sealed class SearchContractTests(SearchBackends backends) : IClassFixture<SearchBackends>
{
    public static TheoryData<string> All => SearchBackends.All;

    private static IReadOnlyList<string> Questions { get; } =
        [.. JudgedQuery.Read(Path.Combine(Repository.Corpus, "utvardering", "sokfragor.jsonl")).Select(query => query.Query)];

    private static IReadOnlyList<SearchQuery> Filters { get; } =
    [
        new("") { Kinds = [RecordKind.Intervention, RecordKind.SpsmService] },
        new("") { Areas = ["narvaro", "elevhalsa"] },
        new("") { SchoolForm = SchoolForm.UpperSecondarySchool },
        new("") { MinEvidence = EvidenceLevel.Good },
        new("") { FromYear = 2015, ToYear = 2020 },
        new("") { County = "Stockholms län" },
        new("") { Language = TextLanguage.English },
        new("") { Kinds = [RecordKind.ResearchItem], Areas = ["matematik"], FromYear = 2010 },
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_judged_question_is_answered_as_the_exact_reference_answers_it(string backend) => Assert.All(Questions, question =>
    {
        var query = new SearchQuery(question) { Limit = 1000, WithFacets = true, WithHighlights = true };
        Same.Answer(backends.Reference.Search(query), backends[backend].Search(query), question);
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Filters_hold_for_every_hit_and_rank_as_the_reference(string backend)
    {
        foreach (var question in Questions.Take(20).Append(""))
        {
            foreach (var filter in Filters)
            {
                var query = filter with { Text = question, Limit = 1000, WithFacets = true };
                var answer = backends[backend].Search(query);
                Assert.All(answer.Hits, hit => Assert.True(RecordAttributes.Of(hit.Record, backends.Corpus).Passes(query)));
                Same.Answer(backends.Reference.Search(query), answer, $"{question} {query}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Pages_together_are_the_whole(string backend)
    {
        var query = new SearchQuery("frånvaro i grundskolan") { Limit = 1000 };
        var whole = backends[backend].Search(query);
        var pages = Enumerable.Range(0, (whole.Total / 7) + 1).SelectMany(page => backends[backend].Search(query with { Offset = page * 7, Limit = 7 }).Hits).ToList();
        Same.Hits(whole.Hits, pages, "pages");
        Assert.Equal(whole.Total, pages.Count);
        Assert.Empty(backends[backend].Search(query with { Offset = whole.Total }).Hits);
        Assert.Equal(whole.Total, backends[backend].Search(query with { Limit = 0 }).Total);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Hits_come_in_the_order_asked_for(string backend)
    {
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var query = new SearchQuery("språkutveckling nyanlända") { Sort = sort, Limit = 60 };
            Same.Answer(backends.Reference.Search(query), backends[backend].Search(query), sort.Slug());
        }

        var titles = backends[backend].Search(new SearchQuery("elever") { Sort = SearchSort.Title, Limit = 1000 }).Hits.Select(hit => hit.Record.Title).ToList();
        Assert.Equal(titles.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)), titles);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_facet_says_what_choosing_its_value_gives(string backend)
    {
        var query = new SearchQuery("läsförståelse") { Kinds = [RecordKind.Intervention], WithFacets = true };
        var answer = backends[backend].Search(query);
        var kinds = answer.Facets.Single(facet => facet.Field == FacetField.Kind);
        Assert.All(kinds.Values, value => Assert.Equal(
            value.Count,
            backends[backend].Search(query with { Kinds = [EnumNames.TryParse<RecordKind>(value.Value, out var kind) ? kind : default] }).Total));
        Assert.True(kinds.Values.Count > 1);
        var areas = answer.Facets.Single(facet => facet.Field == FacetField.Area);
        Assert.All(areas.Values, value => Assert.Equal(value.Count, backends[backend].Search(query with { Areas = [value.Value] }).Total));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Words_are_marked_where_they_stand(string backend)
    {
        var hits = backends[backend].Search(new SearchQuery("läsförståelse") { WithHighlights = true }).Hits;
        Assert.Contains(hits, hit => hit.Highlights!.Text.Any(span => span.Of(hit.Record.Text).Contains("läsförståelse", StringComparison.OrdinalIgnoreCase)));
        Assert.All(hits, hit => Assert.All(hit.Highlights!.Text.Zip(hit.Highlights.Text.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start)));
        Assert.All(backends[backend].Search(new SearchQuery("läsförståelse")).Hits, hit => Assert.Null(hit.Highlights));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Similar_records_are_the_nearest_without_the_record_itself(string backend)
    {
        foreach (var record in backends.Corpus.Records.Where((_, number) => number % 40 == 0))
        {
            var similar = backends[backend].Similar(record.Id, 8);
            Same.Hits(backends.Reference.Similar(record.Id, 8), similar, record.Id);
            Assert.DoesNotContain(record.Id, similar.Select(hit => hit.Record.Id));
        }

        Assert.Empty(backends[backend].Similar("finns-inte", 8));
        Assert.Empty(backends[backend].Similar(backends.Corpus.Records[0].Id, 0));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Suggestions_begin_with_or_have_a_word_that_begins_with_what_was_typed(string backend)
    {
        Assert.Contains("Frånvaro och närvaro", backends[backend].Suggest("från", 10));
        Assert.Contains(backends[backend].Suggest("legi", 10), text => text.Contains("LegiLexi", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(backends[backend].Suggest("Örebro", 10), text => text.StartsWith("Örebro universitet", StringComparison.Ordinal));
        Assert.Equal(3, backends[backend].Suggest("sk", 3).Count);
        Assert.Empty(backends[backend].Suggest("s", 10));
        Assert.Empty(backends[backend].Suggest("xqzwv", 10));
        Assert.Equal(backends.Reference.Suggest("matem", 8), backends[backend].Suggest("matem", 8));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_record_is_found_whole_by_its_id(string backend)
    {
        Assert.All(backends.Corpus.Records, record => Assert.Equal(
            RecordJson.Write(record), RecordJson.Write(backends[backend].Find(record.Id)!)));
        Assert.Null(backends[backend].Find("finns-inte"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_state_tells_model_and_size(string backend)
    {
        var state = backends[backend].State;
        Assert.Equal((backends.Models.Embeddings.Fingerprint, backends.Corpus.Records.Count), (state.Fingerprint, state.Records));
        Assert.NotEqual(default, state.BuiltAt);
    }
}
