using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class SwedishAnalyzerTests
{
    private readonly SwedishAnalyzer analyzer = new(Lexicons.School);

    [Fact]
    public void A_word_has_a_stem_and_the_stems_of_its_parts()
    {
        var (stem, parts) = analyzer.AnalyzeWord("skolfrånvaroproblematik");
        Assert.Equal("skolfrånvaroproblematik", stem);
        Assert.Equal(["skol", "frånvaro", "problematik"], parts);
    }

    [Fact]
    public void Numbers_signs_and_abbreviations_stay_as_they_are()
    {
        var tokens = analyzer.Analyze("t.ex. 12,5 % i F-3");
        Assert.Equal(["t.ex", "12,5", "%", "i", "f-3"], tokens.Select(token => token.Stem));
        Assert.All(tokens, token => Assert.Empty(token.Parts));
    }
}
