using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Models;

namespace Samverkan.Matchning.Tests.Search;

public sealed class QueryReaderTests(CommittedModels committed) : IClassFixture<CommittedModels>
{
    private readonly QueryReader reader = new(committed.Models, committed.Corpus, new Dictionary<string, int>());

    [Theory]
    [InlineData("SOU 2016:94")]
    [InlineData("Skolverket rapport 353")]
    [InlineData("prop. 2021/22:111")]
    [InlineData("doi 10.4073/csr.2015.12")]
    public void A_question_that_cites_a_document_goes_by_its_words_and_is_not_widened(string question)
    {
        var read = reader.Read(question);
        Assert.Equal(HybridRanking.CitationDenseShare, read.DenseShare);
        Assert.Equal(Bm25Index.Terms(committed.Models.Analyzer.Analyze(question)), read.Terms);
    }

    [Theory]
    [InlineData("matematik i årskurs 4–6")]
    [InlineData("skolfrånvaro 2023")]
    [InlineData("80 procent når målen")]
    public void A_year_or_a_small_number_cites_nothing(string question) => Assert.Equal(HybridRanking.DenseShare, reader.Read(question).DenseShare);

    [Theory]
    [InlineData("IFAU 2021:23", "ifau-2021-23-matematiklyftet")]
    [InlineData("Skolinspektionen 2014:06", "skolinspektionen-2014-06-enskild-undervisning")]
    [InlineData("RiR 2022:22", "rir-2022-22-likvardig-betygssattning")]
    public void The_cited_document_comes_first(string question, string id) => Assert.Equal(
        id, new RecordIndex(committed.Corpus, committed.Models).Search(new SearchQuery(question) { Limit = 1 }).Hits[0].Record.Id);

    [Fact]
    public void An_everyday_question_is_also_asked_in_the_words_of_reports()
    {
        var read = reader.Read("grabbar som skolkar");
        Assert.Contains(committed.Models.Analyzer.Analyze("frånvaro")[0].Stem, read.Terms.Keys);
        Assert.All(read.Terms, term => Assert.InRange(term.Value, 0, 1));
        Assert.InRange(read.Areas["narvaro"], 0.5, 1);
    }
}
