using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Search;

public sealed class RecordIndexTests
{
    private readonly RecordIndex index = new(
        Toy.Corpus(
            Toy.Intervention("franvaro", "frånvaro"), Toy.Intervention("hemma", "hemmasittare") with { SchoolForms = [SchoolForm.Preschool] },
            Toy.Research("rektor", ResearchKind.Article, "rektor") with { Areas = ["rektors-ledarskap"], Identifiers = ["SOU 2016:94"] }),
        Toy.Models);

    [Fact]
    public void A_record_is_found_by_word_and_by_meaning()
    {
        var hits = index.Search(new SearchQuery("hemmasittare")).Hits;
        Assert.Equal(["hemma", "franvaro"], hits.Select(hit => hit.Record.Id));
        Assert.Equal(0, hits[1].Lexical);
        Assert.Empty(hits[1].Words);
    }

    [Theory]
    [InlineData("SOU 2016:94")]
    [InlineData("sou 2016:94")]
    public void A_record_is_found_by_its_number(string question) => Assert.Equal("rektor", index.Search(new SearchQuery(question)).Hits[0].Record.Id);

    [Theory]
    [InlineData("")]
    [InlineData("xqzwv")]
    [InlineData("!?")]
    public void A_question_without_a_known_word_finds_nothing(string question) => Assert.Empty(index.Search(new SearchQuery(question)).Hits);

    [Fact]
    public void Filters_and_limit_hold()
    {
        Assert.Equal(["rektor"], Ids(new SearchQuery("frånvaro rektor") { Kinds = [RecordKind.ResearchItem] }));
        Assert.Equal(["rektor"], Ids(new SearchQuery("frånvaro rektor") { Areas = ["rektors-ledarskap"] }));
        Assert.DoesNotContain("hemma", Ids(new SearchQuery("hemmasittare frånvaro") { SchoolForm = SchoolForm.CompulsorySchool }));
        Assert.Single(Ids(new SearchQuery("frånvaro rektor") { Limit = 1 }));
    }

    private IEnumerable<string> Ids(SearchQuery query) => index.Search(query).Hits.Select(hit => hit.Record.Id);
}
