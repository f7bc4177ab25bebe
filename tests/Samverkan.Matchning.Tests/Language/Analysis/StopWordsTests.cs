using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("och")]
    [InlineData("att")]
    [InlineData("bl.a")]
    public void Function_words_say_nothing_of_a_topic(string word) => Assert.True(StopWords.Contains(word));

    [Theory]
    [InlineData("inte")]
    [InlineData("ej")]
    [InlineData("aldrig")]
    [InlineData("ingen")]
    [InlineData("inget")]
    [InlineData("inga")]
    [InlineData("saknas")]
    [InlineData("ska")]
    [InlineData("måste")]
    [InlineData("behöver")]
    [InlineData("kunde")]
    public void Negations_and_modals_are_kept(string word) => Assert.False(StopWords.Contains(word));
}
