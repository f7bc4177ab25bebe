using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class LexiconStemmerTests
{
    [Theory]
    [InlineData("skolan", "skol")]
    [InlineData("skolans", "skol")]
    [InlineData("skolor", "skol")]
    [InlineData("verket", "verk")]
    [InlineData("frånvaron", "frånvaro")]
    [InlineData("arbetet", "arbet")]
    public void A_form_and_its_base_have_the_same_stem(string form, string expected) => Assert.Equal(expected, new LexiconStemmer(Lexicons.School).Stem(form));

    [Theory]
    [InlineData("skolan")]
    [InlineData("frånvaron")]
    [InlineData("eleverna")]
    public void An_empty_lexicon_leaves_the_word_to_Snowball(string word) =>
        Assert.Equal(SwedishStemmer.Stem(word), new LexiconStemmer(Lexicon.Empty).Stem(word));

    [Fact]
    public void A_base_far_rarer_than_the_form_is_another_word()
    {
        var lexicon = new Lexicon(new Dictionary<string, int> { ["barnen"] = 1000, ["barne"] = 19 }, new Dictionary<string, int>());
        Assert.Equal(SwedishStemmer.Stem("barnen"), new LexiconStemmer(lexicon).Stem("barnen"));
    }
}
