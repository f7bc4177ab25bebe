using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class CompoundSplitterTests
{
    private readonly CompoundSplitter splitter = new(Lexicons.School);

    [Theory]
    [InlineData("skolfrånvaro", "skola frånvaro")]
    [InlineData("skolfrånvaroproblematik", "skola frånvaro problematik")]
    [InlineData("elevhälsa", "elev hälsa")]
    [InlineData("hälsoarbete", "hälsa arbete")] // binding o
    [InlineData("gatukontor", "gata kontor")] // binding u
    [InlineData("kvalitetsarbete", "kvalitet arbete")] // binding s
    [InlineData("åtgärdsprogram", "åtgärd program")]
    public void A_compound_becomes_its_parts_without_binding_letters(string word, string expected) =>
        Assert.Equal(expected, string.Join(' ', splitter.Split(word)));

    [Theory]
    [InlineData("verksamhet")] // "samhet" is a slip of the pen, far rarer than the whole
    [InlineData("skola")]
    [InlineData("matematik")]
    [InlineData("påhittatord")]
    [InlineData("")]
    public void What_is_no_compound_stays_whole(string word) => Assert.Empty(splitter.Split(word));

    [Fact]
    public void A_particle_is_never_a_beginning()
    {
        var builder = new LexiconBuilder();
        foreach (var end in (string[])["visning", "sökning", "tecknad", "hållning", "skriven"])
        {
            builder.Add($"under{end} {end}", 50);
        }

        builder.Add("under", 500);
        var lexicon = builder.Build();
        Assert.Equal(0, lexicon.Productivity("under"));
        Assert.Empty(new CompoundSplitter(lexicon).Split("undervisning"));
    }

    [Fact]
    public void A_built_lexicon_splits_compounds_it_has_never_seen()
    {
        var builder = new LexiconBuilder();
        foreach (var end in (string[])["arbete", "team", "ledare", "plan", "samtal", "hälsa", "grupp", "råd"])
        {
            builder.Add($"elev{end} {end}", 30);
        }

        builder.Add("elev frånvaro", 100);
        var lexicon = builder.Build();
        Assert.Equal(["elev", "frånvaro"], new CompoundSplitter(lexicon).Split("elevfrånvaro"));
    }

    [Fact]
    public void A_word_longer_than_any_real_one_is_not_tried() =>
        Assert.Empty(splitter.Split(string.Concat(Enumerable.Repeat("skol", 250_000)) + "arbete"));

    [Fact]
    public async Task Many_threads_get_the_same_parts()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => string.Join(' ', splitter.Split("skolfrånvaroproblematik")))));
        Assert.All(results, parts => Assert.Equal("skola frånvaro problematik", parts));
    }
}
