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
    [InlineData("diva2:1659786")]
    [InlineData("dir 2024:48 rektorer")]
    [InlineData("RAPPORT 353")]
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
    [InlineData("resultaten läsåret 2021/22")]
    [InlineData("300 elever i samma korridor")]
    [InlineData("lunch kl. 13:10 varje dag")]
    [InlineData("12,5 lärare")]
    [InlineData("stökigt i matsalen 10.00–11.30")]
    [InlineData("15.000 elever")]
    [InlineData("rapport 2023")]
    [InlineData("skola nr 5")]
    [InlineData("Vi har läst SOU 2016:94 och undrar hur hemmasittare i högstadiet kan komma tillbaka till skolan")]
    public void A_number_of_something_else_cites_nothing(string question) => Assert.Equal(HybridRanking.DenseShare, reader.Read(question).DenseShare);

    [Theory]
    [InlineData("IFAU 2021:23", "ifau-2021-23-matematiklyftet")]
    [InlineData("Skolinspektionen 2014:06", "skolinspektionen-2014-06-enskild-undervisning")]
    [InlineData("RiR 2022:22", "rir-2022-22-likvardig-betygssattning")]
    public void The_cited_document_comes_first(string question, string id) => Assert.Equal(
        id, new RecordIndex(committed.Corpus, committed.Models).Search(new SearchQuery(question) { Limit = 1 }).Hits[0].Record.Id);

    [Theory]
    [InlineData("mobbning", 100)]
    [InlineData("ungar som skolkar", 150)]
    [InlineData("grabbar som tycker att plugga är töntigt", 250)]
    public void What_widens_a_question_orders_hits_but_does_not_make_every_record_one(string question, int most) => Assert.InRange(
        new RecordIndex(committed.Corpus, committed.Models).Search(new SearchQuery(question)).Total, 1, most);
}
