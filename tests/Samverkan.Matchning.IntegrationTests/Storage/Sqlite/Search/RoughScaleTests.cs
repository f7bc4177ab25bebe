using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Storage.Sqlite.Search;

public sealed class RoughScaleTests
{
    public static TheoryData<string, Func<Random, int, float>> Vectors => new()
    {
        { "spread evenly", (random, _) => random.NextSingle() - 0.5f },
        { "long tails", (random, _) => MathF.Pow(random.NextSingle() - 0.5f, 5) },
        { "all positive", (random, _) => random.NextSingle() },
        { "nearly all zero", (random, i) => random.Next(20) == 0 ? random.NextSingle() : 0 },
        { "a few components hundreds of times the others", (random, i) => (random.NextSingle() - 0.5f) * (i % 64 == 5 ? 300 : 1) },
    };

    [Fact]
    public void The_worked_example_holds()
    {
        var rough = RoughScale.Of([1, 137], 1);
        Assert.Equal((16 * 1.0347f, -123 * 1.0347f, 3.836f), (rough.Scale, rough.Offset, rough.Error), Within(0.01f));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_rough_cosine_is_as_near_as_it_promises_whatever_the_vectors_are(string kind, Func<Random, int, float> component)
    {
        Assert.NotEmpty(kind);
        const int Count = 3000;
        const int Dimensions = 256;
        var random = new Random(1);
        var quantized = new QuantizedVectors(Dimensions);
        var encoded = new byte[QuantizedVectors.EncodedLength(Dimensions)];
        var vectors = Enumerable.Range(0, Count).Select(_ => Enumerable.Range(0, Dimensions).Select(i => component(random, i)).ToArray()).ToArray();
        foreach (var vector in vectors)
        {
            EmbeddingModel.Normalize(vector);
            QuantizedVectors.Quantize(vector, encoded);
            quantized.Add(encoded);
        }

        var (rough, cosines) = (new float[Count], new float[Count]);
        foreach (var vector in vectors.Take(50))
        {
            var question = quantized.Question(vector);
            quantized.ScanRoughly(question, null, rough);
            quantized.Scan(question, null, cosines);
            var errors = quantized.Errors(0)[..Count].ToArray();
            Assert.DoesNotContain(Enumerable.Range(0, Count), i => MathF.Abs(rough[i] - cosines[i]) > (errors[i] * question.Length) + 1e-5f);
        }
    }

    private static EqualityComparer<(float, float, float)> Within(float tolerance) => EqualityComparer<(float, float, float)>.Create((x, y) =>
        MathF.Abs(x.Item1 - y.Item1) < tolerance && MathF.Abs(x.Item2 - y.Item2) < tolerance && MathF.Abs(x.Item3 - y.Item3) < tolerance);
}
