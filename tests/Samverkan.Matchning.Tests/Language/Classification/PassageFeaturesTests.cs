using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Tests.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class PassageFeaturesTests
{
    private static readonly SwedishAnalyzer Analyzer = new(Lexicons.School);

    [Fact]
    public void Manner_sees_negations_as_pairs_with_what_they_deny()
    {
        var features = Extract("Det finns inte rutiner och inget problem", FeatureKind.Manner);
        Assert.Superset(new HashSet<string> { "b:inte rutiner", "b:inget problem", "w:inte", "w:det", "b:< det", "f0:det", "f1:finns" }, features.Keys.ToHashSet());
    }

    [Fact]
    public void Topic_sees_stems_parts_pairs_and_letters_but_no_stop_words()
    {
        var features = Extract("Vår skolfrånvaro ökar", FeatureKind.Topic);
        Assert.Superset(new HashSet<string> { "s:skolfrånvaro", "s:frånvaro", "p:skol", "c:skolfrånvaro ökar", "g:<sko", "g:aro>" }, features.Keys.ToHashSet());
        Assert.Equal((1, 0.5f), (features["s:skolfrånvaro"], features["s:frånvaro"]));
        Assert.DoesNotContain(features.Keys, name => name.StartsWith("w:", StringComparison.Ordinal) || name.EndsWith("vår", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_are_known_by_their_kind() => Assert.Superset(
        new HashSet<string> { "w:<år>", "w:<decimal>", "w:<litet tal>", "w:<tal>" }, Extract("2024 12,5 7 1500", FeatureKind.Manner).Keys.ToHashSet());

    [Fact]
    public void The_heading_has_features_of_its_own() =>
        Assert.Contains("h:frånvaro", PassageFeatures.Extract(new PassageInput([], Analyzer.Analyze("Frånvaro"), []), FeatureKind.Topic).Keys);

    [Fact]
    public void The_passage_before_has_features_of_its_own_that_count_less()
    {
        var alone = Input("den är hög", [1, 0]);
        var after = alone with { Previous = Analyzer.Analyze("Frånvaro 2024 och språk") };
        var features = PassageFeatures.Extract(after, FeatureKind.Topic).Keys;
        Assert.Equal(["n:frånvaro", "n:språk"], features.Where(name => name.StartsWith("n:", StringComparison.Ordinal)).Order());
        var space = FeatureSpace.Build(FeatureKind.Topic, [after, after], 0, 2);
        var vector = space.Vectorize(after);
        Assert.True(Value("n:frånvaro") < Value("s:hög"));

        float Value(string name) => vector.Values[Array.IndexOf(vector.Indices, space.Numbers[name])];
    }

    [Fact]
    public void A_space_leaves_out_what_only_one_passage_has_and_scales_the_rest_to_unit_length()
    {
        var passages = new[] { Input("frånvaro och rutiner", [0.6f, 0.8f]), Input("frånvaro och språk", [1, 0]) };
        var space = FeatureSpace.Build(FeatureKind.Topic, passages, 0.5f, 2);
        Assert.Contains("s:frånvaro", space.Numbers.Keys);
        Assert.DoesNotContain("s:språk", space.Numbers.Keys);
        var vector = space.Vectorize(passages[0]);
        Assert.Equal(1, vector.Values[..^2].Sum(value => value * value), 4);
        Assert.Equal([0.3f, 0.4f], vector.Values[^2..]);
        Assert.Equal(vector.Indices.Order(), vector.Indices);
        Assert.Equal("frånvaro", space.WordsOf(space.Numbers["s:frånvaro"]));
        Assert.Null(space.WordsOf(space.Count - 1));
    }

    [Fact]
    public void A_text_of_unknown_words_has_no_sparse_features_and_no_error()
    {
        var space = FeatureSpace.Build(FeatureKind.Topic, [Input("frånvaro", [1]), Input("frånvaro", [1])], 0, 2);
        Assert.Empty(space.Vectorize(Input("xyz", [1])).Values);
    }

    private static Dictionary<string, float> Extract(string text, FeatureKind kind) => PassageFeatures.Extract(Input(text, []), kind);

    private static PassageInput Input(string text, float[] vector) => new(Analyzer.Analyze(text), [], vector);
}
