using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>What every stored index must do when it is written to.</summary>
public sealed class IndexWriterContractTests(SearchBackends backends) : IClassFixture<SearchBackends>
{
    private const string Question = "frånvaro";

    public static TheoryData<string> Stored => SearchBackends.Stored;

    private string Fingerprint => backends.Models.Embeddings.Fingerprint;

    [Theory]
    [MemberData(nameof(Stored))]
    public void The_old_index_serves_until_the_new_one_is_complete(string backend)
    {
        var catalogue = new RandomCatalogue(1, backends.Corpus);
        var (index, writer) = backends.Create(backend, catalogue.With([Item("gammal")]));
        using (var rebuild = writer.Rebuild(Fingerprint))
        {
            rebuild.Add(backends.Indexed(catalogue.With([Item("ny")])));
            Assert.Equal(["gammal"], Ids(index));
            rebuild.Complete();
        }

        Assert.Equal(["ny"], Ids(index));
        Assert.Null(index.Find("gammal"));
        Assert.Equal(1, index.State.Records);
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void An_abandoned_rebuild_leaves_no_trace(string backend)
    {
        var catalogue = new RandomCatalogue(1, backends.Corpus);
        var (index, writer) = backends.Create(backend, catalogue.With([Item("gammal")]));
        using (var rebuild = writer.Rebuild(Fingerprint))
        {
            rebuild.Add(backends.Indexed(catalogue.With([Item("ny")])));
        }

        Assert.Equal(["gammal"], Ids(index));
        writer.Upsert(Fingerprint, backends.Indexed(catalogue.With([Item("till")])));
        Assert.Equal(["gammal", "till"], Ids(index).Order());
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_rebuild_takes_the_corpus_and_the_imported_records_as_they_are(string backend)
    {
        var catalogue = new RandomCatalogue(1, backends.Corpus);
        var (index, writer) = backends.Create(backend, catalogue.With([Item("borttagen"), Item("import-1"), Item("import-2")]));
        var corpus = catalogue.With([Item("kvar")]);
        var built = new RebuildIndex(new RecordIndexer(backends.Models, corpus), writer)
            .Execute(corpus, [Item("import-1"), Item("kvar")], new Progress<int>(), CancellationToken.None);
        Assert.Equal(2, built);
        Assert.Equal(["import-1", "kvar"], Ids(index).Order());
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_rebuild_that_is_cancelled_changes_nothing(string backend)
    {
        var catalogue = new RandomCatalogue(1, backends.Corpus);
        var (index, writer) = backends.Create(backend, catalogue.With([Item("gammal")]));
        var corpus = catalogue.With([Item("ny")]);
        Assert.Throws<OperationCanceledException>(() => new RebuildIndex(new RecordIndexer(backends.Models, corpus), writer)
            .Execute(corpus, [], new Progress<int>(), new CancellationToken(canceled: true)));
        Assert.Equal(["gammal"], Ids(index));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void Only_one_writes_at_a_time(string backend)
    {
        var catalogue = new RandomCatalogue(1, backends.Corpus);
        var (_, writer) = backends.Create(backend, catalogue.With([Item("a")]));
        using var rebuild = writer.Rebuild(Fingerprint);
        Assert.Throws<UnavailableException>(() => writer.Upsert(Fingerprint, backends.Indexed(catalogue.With([Item("b")]))));
        Assert.Throws<UnavailableException>(() => writer.Rebuild(Fingerprint));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void An_index_without_records_answers_nothing(string backend)
    {
        var (index, _) = backends.Create(backend, new RandomCatalogue(1, backends.Corpus).With([]));
        Assert.Equal(0, index.Search(new SearchQuery(Question) { WithFacets = true }).Total);
        Assert.Equal(0, index.Search(new SearchQuery("") { Kinds = [RecordKind.University] }).Total);
        Assert.Null(index.Find("x"));
        Assert.Equal(0, index.State.Records);
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_record_given_twice_counts_as_it_was_last(string backend)
    {
        var (index, writer) = backends.Create(backend, new RandomCatalogue(1, backends.Corpus).With([]));
        var twice = new RandomCatalogue(1, backends.Corpus).With([Item("a") with { Title = "Först" }, Item("a") with { Title = "Sist" }]);
        writer.Upsert(Fingerprint, backends.Indexed(twice));
        writer.Upsert(Fingerprint, []);
        Assert.Equal("Sist", index.Find("a")!.Title);
        Assert.Equal(1, index.State.Records);
        writer.Delete(["a", "a", "b"]);
        Assert.Equal(0, index.State.Records);
        Assert.Empty(Ids(index));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void An_index_of_another_model_is_refused_with_what_to_do_about_it(string backend)
    {
        var (index, writer) = backends.Create(backend, new RandomCatalogue(1, backends.Corpus).With([Item("a")]));
        using (var rebuild = writer.Rebuild("annan-modell"))
        {
            rebuild.Complete();
        }

        foreach (var use in (Action[])[() => index.Search(new SearchQuery(Question)), () => index.Similar("a", 1), () => index.Suggest("frå", 1), () => index.Find("a"),
            () => writer.Upsert(Fingerprint, backends.Indexed(new RandomCatalogue(1, backends.Corpus).With([Item("b")])))])
        {
            var error = Assert.Throws<MisconfiguredException>(use);
            Assert.Equal("index-foraldrat", error.Code);
            Assert.Contains("samverkan index rebuild", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("annan-modell", index.State.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task Searches_go_on_while_records_are_added(string backend)
    {
        var catalogue = new RandomCatalogue(5, backends.Corpus);
        var (index, writer) = backends.Create(backend, catalogue.Corpus(50));
        var batches = Enumerable.Range(1, 15).Select(batch => backends.Indexed(catalogue.With([.. Enumerable.Range(batch * 50, 20).Select(catalogue.Record)]))).ToList();
        var writing = Task.Run(() => batches.ForEach(batch => writer.Upsert(Fingerprint, batch)));
        var questions = Enumerable.Range(0, 20).Select(_ => catalogue.Words(3)).ToArray();
        while (!writing.IsCompleted)
        {
            Parallel.ForEach(questions, question => Assert.All(index.Search(new SearchQuery(question)).Hits, hit => Assert.InRange(hit.Score, 0, 1.000001)));
        }

        await writing;
        Assert.Equal(50 + (15 * 20), index.State.Records);
    }

    private static ResearchItem Item(string id) => new() { Id = id, Title = id, Text = "Om problematisk frånvaro.", Areas = ["narvaro"], Year = 2020 };

    private static IEnumerable<string> Ids(ISearchIndex index) => index.Search(new SearchQuery(Question)).Hits.Select(hit => hit.Record.Id);
}
