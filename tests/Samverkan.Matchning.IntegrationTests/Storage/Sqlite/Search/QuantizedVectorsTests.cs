using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Storage.Sqlite.Search;

public sealed class QuantizedVectorsTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(256)]
    [InlineData(384)]
    public void A_cosine_is_wrong_by_a_few_thousandths_at_most(int dimensions)
    {
        var (vectors, quantized) = Random(2000, dimensions);
        var cosines = new float[vectors.Length];
        foreach (var question in vectors.Take(20))
        {
            quantized.Scan(quantized.Question(question), null, cosines);
            Assert.All(vectors.Zip(cosines), pair => Assert.Equal(TensorPrimitives.Dot<float>(question, pair.First), pair.Second, 0.02f / MathF.Sqrt(dimensions / 16f)));
        }
    }

    [Fact]
    public void Only_wanted_vectors_are_scored()
    {
        var (vectors, quantized) = Random(200, 64);
        var wanted = new RecordSet(200);
        wanted.Add(7);
        wanted.Add(64);
        var cosines = new float[200];
        quantized.Scan(quantized.Question(vectors[7]), wanted, cosines);
        Assert.Equal([7, 64], Enumerable.Range(0, 200).Where(i => cosines[i] > -1));
        Assert.Equal(1, cosines[7], 0.01f);
    }

    [Fact]
    public void A_zero_vector_is_like_nothing()
    {
        var (vectors, quantized) = Random(3, 32);
        var cosines = new float[3];
        quantized.Scan(quantized.Question(new float[32]), null, cosines);
        Assert.All(cosines, cosine => Assert.Equal(0, cosine));
        Assert.NotEmpty(vectors);
    }

    [Fact]
    public async Task Vectors_are_read_while_others_are_added()
    {
        var (vectors, quantized) = Random(70_000, 16); // more than a block
        var question = quantized.Question(vectors[3]);
        var before = new float[70_000];
        quantized.Scan(question, null, before);
        var encoded = new byte[QuantizedVectors.EncodedLength(16)];
        QuantizedVectors.Quantize(vectors[5], encoded);
        var adding = Task.Run(() =>
        {
            for (var i = 0; i < 70_000; i++)
            {
                quantized.Add(encoded);
            }
        });
        var during = new float[70_000];
        do
        {
            quantized.Scan(question, null, during);
            Assert.True(before.AsSpan().SequenceEqual(during));
            new NearestScan(quantized, null).Run(vectors[3], during, 10, null);
            Assert.Contains(3, Best.Of(during, 10, null));
        }
        while (!adding.IsCompleted);

        await adding;
        Assert.Equal(140_000, quantized.Count);
    }

    [Fact]
    public void The_greatest_scores_are_selected_among_those_allowed()
    {
        var random = new Random(1);
        var scores = Enumerable.Range(0, 1000).Select(_ => random.NextSingle()).ToArray();
        var allowed = new RecordSet(1000);
        foreach (var i in Enumerable.Range(0, 1000).Where(i => i % 3 == 0))
        {
            allowed.Add(i);
        }

        Assert.Equal(
            Enumerable.Range(0, 1000).Where(i => i % 3 == 0).OrderByDescending(i => scores[i]).Take(20).Order(), Best.Of(scores, 20, allowed).Order());
        Assert.Equal(334, Best.Of(scores, 5000, allowed).Length);
    }

    private static (float[][] Vectors, QuantizedVectors Quantized) Random(int count, int dimensions)
    {
        var random = new Random(1);
        var quantized = new QuantizedVectors(dimensions);
        var encoded = new byte[QuantizedVectors.EncodedLength(dimensions)];
        var vectors = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f).ToArray()).ToArray();
        foreach (var vector in vectors)
        {
            EmbeddingModel.Normalize(vector);
            QuantizedVectors.Quantize(vector, encoded);
            quantized.Add(encoded);
        }

        return (vectors, quantized);
    }
}
