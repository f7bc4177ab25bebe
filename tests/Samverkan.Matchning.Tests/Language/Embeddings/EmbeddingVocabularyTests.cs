using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Tests.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Embeddings;

public sealed class EmbeddingVocabularyTests
{
    private static readonly SwedishAnalyzer Analyzer = new(Lexicons.School);

    [Fact]
    public void A_known_compound_is_one_row_and_half_of_each_part() => AssertBag(
        [2, 0, 1], [1, 0.5f, 0.5f], new EmbeddingVocabulary(new Dictionary<string, int> { ["skol"] = 0, ["frånvaro"] = 1, ["skolfrånvaro"] = 2 }, 8));

    [Fact]
    public void An_unknown_compound_is_its_known_parts() => AssertBag([1], [1], new EmbeddingVocabulary(new Dictionary<string, int> { ["x"] = 0, ["frånvaro"] = 1 }, 8));

    [Fact]
    public void A_word_with_neither_is_its_letters_with_the_weight_of_one_word()
    {
        var bag = new EmbeddingVocabulary(new Dictionary<string, int> { ["x"] = 0 }, 8).Extract(Analyzer.Analyze("skolfrånvaro"));
        Assert.Equal(12 + 11 + 10, bag.Count); // sequences of 3, 4 and 5 in <skolfrånvaro>
        Assert.All(bag.Rows, row => Assert.InRange(row, 1, 8));
        Assert.Equal(1, bag.Weights.Sum(weight => weight * weight), 4);
    }

    [Fact]
    public void Without_rows_for_letters_an_unknown_word_is_nothing() =>
        Assert.Equal(0, new EmbeddingVocabulary(new Dictionary<string, int>(), 0).Extract(Analyzer.Analyze("okänd")).Count);

    private static void AssertBag(int[] rows, float[] weights, EmbeddingVocabulary vocabulary)
    {
        var bag = vocabulary.Extract(Analyzer.Analyze("skolfrånvaro"));
        Assert.Equal(rows, bag.Rows);
        Assert.Equal(weights, bag.Weights);
    }
}
