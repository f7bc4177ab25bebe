using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>Searches through the stub answer as the exact index does.</summary>
public sealed class QdrantSearchIndexTests(QdrantSetup setup) : IClassFixture<QdrantSetup>, IAsyncLifetime
{
    private StubQdrant stub = null!;

    public static TheoryData<string> Questions => ["hemmasittare i högstadiet", "SOU 2016:94", "läsförstålse", "mobbning och kränkningar på rasterna", "rektor"];

    public async Task InitializeAsync()
    {
        stub = await StubQdrant.StartAsync();
        setup.Fill(stub.Client, stub.Options);
    }

    public async Task DisposeAsync()
    {
        await stub.DisposeAsync();
        Assert.Empty(stub.Faults);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_answer_is_that_of_the_exact_index(string question) => AssertSame(new SearchQuery(question) { WithFacets = true, WithHighlights = true });

    [Fact]
    public void Filters_sorting_and_paging_are_those_of_the_exact_index()
    {
        AssertSame(new SearchQuery("läsning") { Kinds = [RecordKind.ResearchItem], FromYear = 2015, ToYear = 2022, Sort = SearchSort.Year, WithFacets = true });
        AssertSame(new SearchQuery("frånvaro") { MinEvidence = EvidenceLevel.Good, Sort = SearchSort.Evidence });
        AssertSame(new SearchQuery("matematik") { SchoolForm = SchoolForm.Preschool, Language = TextLanguage.Swedish, Sort = SearchSort.Title, Offset = 3, Limit = 4 });
        AssertSame(new SearchQuery("specialpedagogik") { County = "Stockholms län", Areas = [.. setup.Corpus.Areas.Take(5).Select(area => area.Slug)] });
        AssertSame(new SearchQuery("") { Kinds = [RecordKind.SpsmService] });
        AssertSame(new SearchQuery(""));
    }

    [Fact]
    public void Similar_records_are_those_of_the_exact_index()
    {
        var index = setup.Index(stub.Client, stub.Options);
        Assert.Equal(setup.Exact.Similar("kiva-skola", 8).Select(hit => hit.Record.Id), index.Similar("kiva-skola", 8).Select(hit => hit.Record.Id));
        Assert.Empty(index.Similar("finns-inte", 8));
        Assert.Empty(index.Similar("kiva-skola", 0));
    }

    [Theory]
    [InlineData(QdrantFusion.ReciprocalRank, "rrf")]
    [InlineData(QdrantFusion.Distribution, "dbsf")]
    public void Qdrants_own_fusion_decides_the_order_when_chosen(QdrantFusion fusion, string name)
    {
        var options = stub.Options with { Fusion = fusion };
        stub.Requests.Clear();
        var hits = setup.Index(stub.Client, options).Search(new SearchQuery("hemmasittare i högstadiet")).Hits;
        var searches = stub.Requests.First(request => request.Path.EndsWith("/batch", StringComparison.Ordinal)).Body!["searches"]!.AsArray();
        var fused = stub.Collections.Single().Value.Query(searches[2]!)!;
        Assert.Equal(name, searches[2]!["query"]!["fusion"]!.GetValue<string>());
        Assert.Equal(2, searches[2]!["prefetch"]!.AsArray().Count);
        Assert.Equal(fused.Take(10).Select(point => point!["id"]!.GetValue<string>()), hits.Select(hit => PointMapper.IdOf(hit.Record.Id).ToString()));
        Assert.All(hits, hit => Assert.InRange(hit.Score, 0, 1));
    }

    [Fact]
    public void An_index_made_with_another_model_is_refused()
    {
        using (var rebuild = QdrantSetup.Writer(stub.Client, stub.Options).Rebuild("en annan modell"))
        {
            rebuild.Add([setup.Records[0]]);
            rebuild.Complete();
        }

        var index = setup.Index(stub.Client, stub.Options);
        Assert.Equal("index-foraldrat", Assert.Throws<MisconfiguredException>(() => index.Search(new SearchQuery("rektor"))).Code);
        Assert.Equal(1, index.State.Records);
        var writer = QdrantSetup.Writer(stub.Client, stub.Options);
        Assert.Equal("index-foraldrat", Assert.Throws<MisconfiguredException>(() => writer.Upsert(setup.Fingerprint, [setup.Records[1]])).Code);
    }

    [Fact]
    public void A_changed_record_is_found_as_it_is_now_and_a_deleted_one_no_more()
    {
        var writer = QdrantSetup.Writer(stub.Client, stub.Options);
        var record = setup.Records.First(record => record.Record.Id == "kiva-skola");
        var asked = new SearchQuery("KiVa") { Limit = 50 };
        var index = setup.Index(stub.Client, stub.Options);
        Assert.Contains(index.Search(asked).Hits, hit => hit.Record.Id == "kiva-skola" && hit.Lexical > 0);

        writer.Upsert(setup.Fingerprint, [record, record with { Terms = new Dictionary<string, float> { ["annat"] = 1 } }]);
        Assert.DoesNotContain(index.Search(asked).Hits, hit => hit.Record.Id == "kiva-skola" && hit.Lexical > 0);

        writer.Delete(["kiva-skola", "finns-inte"]);
        Assert.DoesNotContain(index.Search(asked).Hits, hit => hit.Record.Id == "kiva-skola");
        Assert.Equal(setup.Records.Count - 1, index.State.Records);
    }

    private void AssertSame(SearchQuery query)
    {
        var exact = setup.Exact.Search(query);
        var found = setup.Index(stub.Client, stub.Options).Search(query);
        Assert.Equal(exact.Hits.Select(hit => hit.Record.Id), found.Hits.Select(hit => hit.Record.Id));
        foreach (var (expected, actual) in exact.Hits.Zip(found.Hits))
        {
            Assert.Equal(expected.Score, actual.Score, 1e-5);
            Assert.Equal(expected.Semantic, actual.Semantic, 1e-5);
            Assert.Equal(expected.Lexical, actual.Lexical, 1e-4);
            Assert.Equal(expected.Words, actual.Words);
            Assert.Equal(expected.Highlights?.Text, actual.Highlights?.Text);
        }

        Assert.Equal(exact.Total, found.Total);
        Assert.Equal(exact.DidYouMean, found.DidYouMean);
        Assert.Equal(exact.Facets.Select(facet => facet.Field), found.Facets.Select(facet => facet.Field));
        Assert.All(exact.Facets.Zip(found.Facets), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
    }
}
