using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Learning.Evaluation;

public sealed class TitlePairsTests
{
    private static readonly TitlePair[] Pairs =
    [
        new("1", "frånvaro", "test", "hemmasittare", "no"),
        new("2", "rektor", "test", "ledarskap", "en"),
        new("3", "ledarskap", "utveckling", "school absenteeism", "en"),
    ];

    [Fact]
    public void Titles_are_found_by_meaning_and_only_the_questions_of_the_half_are_asked()
    {
        var ranks = new TitlePairEvaluation(Toy.Models, []).Rank(Pairs, "test");
        Assert.Equal(["1", "2"], ranks.Select(rank => rank.Pair.Id));
        Assert.All(ranks, rank => Assert.Equal((1, 1), (rank.Dense, rank.Hybrid)));
    }

    [Fact]
    public void What_the_embedding_does_not_know_the_glossary_may()
    {
        TitlePair[] pairs = [.. Pairs, new("4", "skolk", "prov", "school absenteeism again", "en"), new("5", "skolk", "test", "pupils who skip", "en")];
        var unknown = new TitlePairEvaluation(Toy.Models, []).Rank(pairs, "test").Single(rank => rank.Pair.Id == "5");
        Assert.True(unknown is { Dense: > 1, Hybrid: > 1 }, $"{unknown}");
        var known = new TitlePairEvaluation(Toy.Models, [new GlossaryTerm { Term = "skolk", English = ["pupils who skip"] }]).Rank(pairs, "test").Single(rank => rank.Pair.Id == "5");
        Assert.Equal(1, known.Hybrid);
    }

    [Fact]
    public void Recall_is_the_part_among_the_first() => Assert.Equal(2 / 3.0, TitlePairEvaluation.Recall([1, 3, 11], 10).Value, 12);

    [Fact]
    public void A_line_that_is_no_pair_is_a_fault_of_the_installation()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"id":"1","query":"frånvaro"}""");
        Assert.Equal("utvardering-ogiltig", Assert.Throws<MisconfiguredException>(() => TitlePair.Read(file)).Code);
        File.Delete(file);
    }

    [Fact]
    public void A_folder_without_the_file_has_no_pairs() => Assert.Empty(TitlePair.Read(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())));
}
