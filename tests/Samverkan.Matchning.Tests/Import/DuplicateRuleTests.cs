using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Import;

public sealed class DuplicateRuleTests
{
    [Fact]
    public void Agreement_of_titles_is_as_worked_out_in_the_comment() => Assert.Equal(2.0 * 4 / 11, DuplicateRule.Dice("skola", "skolan"), 6);

    [Theory]
    [InlineData("Skolans arbete mot frånvaro", "Skolans arbete mot frånvaro", true)]
    [InlineData("Skolans arbete mot frånvaro", "Skolans arbete mot frånvaro.", true)]
    [InlineData("SKOLANS ARBETE MOT FRÅNVARO", "Skolans arbete mot frånvaro", true)]
    [InlineData("Skolans arbete mot frånvaro bland elever i årskurs nio", "Skolans arbete mot frånvaro bland eleverna i årskurs nio", true)]
    [InlineData("Skolans arbete mot frånvaro, del 1", "Skolans arbete mot frånvaro, del 2", false)]
    [InlineData("Skolans arbete mot frånvaro II", "Skolans arbete mot frånvaro III", false)]
    [InlineData("Skolans arbete mot frånvaro", "Skolans arbete mot mobbning", false)]
    public void Titles_decide_when_the_authors_are_the_same(string first, string second, bool isSame) =>
        Assert.Equal(isSame, DuplicateRule.IsSame(Candidate(first), Candidate(second)));

    [Fact]
    public void A_left_out_subtitle_does_not_hide_a_duplicate()
    {
        var whole = Candidate("Skolans arbete mot frånvaro") with { Subtitle = "en studie av fyra grundskolor" };
        Assert.True(DuplicateRule.IsSame(whole, Candidate("Skolans arbete mot frånvaro")));
        Assert.True(DuplicateRule.IsSame(whole, Candidate("Skolans arbete mot frånvaro: en studie av fyra grundskolor")));
        Assert.False(DuplicateRule.IsSame(whole, Candidate("En studie av fyra grundskolor")));
    }

    [Fact]
    public void Other_authors_years_kinds_or_DOIs_make_another_publication()
    {
        var first = Candidate("Skolans arbete mot frånvaro");
        Assert.False(DuplicateRule.IsSame(first, first with { Surnames = ["annan"] }));
        Assert.True(DuplicateRule.IsSame(first, first with { Year = 2019 }));
        Assert.False(DuplicateRule.IsSame(first, first with { Year = 2021 }));
        Assert.False(DuplicateRule.IsSame(first with { Kind = ResearchKind.DoctoralThesis }, first with { Kind = ResearchKind.Article }));
        Assert.False(DuplicateRule.IsSame(WithDoi(first, "10.1000/1"), WithDoi(first, "10.1000/2")));
        Assert.True(DuplicateRule.IsSame(WithDoi(first, "10.1000/1"), WithDoi(Candidate("Something else"), "10.1000/1")));
    }

    [Fact]
    public void The_ISBN_of_a_book_does_not_join_its_chapters()
    {
        RecordIdentifier[] isbn = [new(IdentifierKind.Isbn, "9789147084371")];
        Assert.False(DuplicateRule.IsSame(
            Candidate("Från gymnastik till idrott och hälsa") with { Identifiers = isbn }, Candidate("Tid för dans i skolan") with { Identifiers = isbn }));
        Assert.True(DuplicateRule.IsSame(
            Candidate("Tid för dans i skolan") with { Identifiers = isbn }, Candidate("Tid för dans i skolan!") with { Identifiers = isbn, Surnames = [] }));
    }

    [Fact]
    public void Without_authors_the_text_or_the_address_has_to_agree()
    {
        var first = new DuplicateCandidate("Uppdrag om en trygg skola", null, 2018, null, [], [new(IdentifierKind.Url, "example.org/1")], 0x0F0F_0F0F_0F0F_0F0F);
        Assert.True(DuplicateRule.IsSame(first, first with { Identifiers = [new(IdentifierKind.Url, "example.org/2")] }));
        Assert.False(DuplicateRule.IsSame(first, first with { Identifiers = [], Fingerprint = ~first.Fingerprint }));
        Assert.False(DuplicateRule.IsSame(first with { Fingerprint = 0 }, first with { Fingerprint = 0, Identifiers = [new(IdentifierKind.Url, "example.org/2")] }));
        Assert.True(DuplicateRule.IsSame(first with { Fingerprint = 0 }, first with { Fingerprint = 0, Identifiers = [new(IdentifierKind.Url, "example.com/2")] }));
    }

    [Theory]
    [InlineData("Åkesson, Anna", "akesson")]
    [InlineData("Anna Åkesson", "akesson")]
    [InlineData("AKESSON A", "akesson")]
    [InlineData("Akesson A.-B.", "akesson")]
    [InlineData("Wikström-Frisén, L.", "wikstromfrisen")]
    [InlineData("", "")]
    public void Family_names_have_one_spelling(string name, string surname) => Assert.Equal(surname, DuplicateCandidate.SurnameOf(name));

    private static DuplicateCandidate Candidate(string title) => new(title, null, 2018, null, ["pahittad"], [], 0);

    private static DuplicateCandidate WithDoi(DuplicateCandidate candidate, string doi) => candidate with { Identifiers = [new(IdentifierKind.Doi, doi)] };
}
