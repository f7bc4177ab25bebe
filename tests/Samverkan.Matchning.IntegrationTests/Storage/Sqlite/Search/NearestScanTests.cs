using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Storage.Sqlite.Search;

/// <summary>On vectors in clusters, as texts make them, and so many that not all are scanned by all of their bytes.</summary>
public sealed class NearestScanTests(NearestScanTests.Clusters clusters) : IClassFixture<NearestScanTests.Clusters>
{
    private const int Nearest = 400;
    private const float Limit = 0.25f;

    [Fact]
    public void The_nearest_are_those_of_an_exact_scan()
    {
        var recalls = clusters.Questions.Select(question =>
        {
            var exact = Array.ConvertAll(clusters.Vectors, vector => TensorPrimitives.Dot<float>(question, vector));
            var cosines = Run(question, null, 100, null);
            var found = Best.Of(cosines, 100, null).OrderByDescending(i => exact[i]).Take(10);
            return found.Intersect(Best.Of(exact, 10, null)).Count() / 10d;
        });
        Assert.InRange(recalls.Average(), 0.99, 1);
    }

    [Theory]
    [InlineData(1, 1)] // every vector wanted and every one among them
    [InlineData(3, 1)]
    [InlineData(1, 40)]
    [InlineData(3, 6)]
    [InlineData(1000, 1000)] // fewer than the nearest that are asked for
    public void Nothing_differs_from_the_whole_scan_where_it_matters(int wantedEach, int amongEach)
    {
        var wanted = wantedEach == 1 ? null : Every(wantedEach);
        var among = amongEach == 1 ? null : Every(amongEach);
        var whole = new float[clusters.Vectors.Length];
        foreach (var question in clusters.Questions)
        {
            clusters.Quantized.Scan(clusters.Quantized.Question(question), wanted, whole);
            var cosines = Run(question, wanted, Nearest, among);
            var nearest = Best.Of(whole, Nearest, among ?? wanted);
            Assert.Equal(nearest.Select(i => whole[i]).Order(), Best.Of(cosines, Nearest, among ?? wanted).Select(i => cosines[i]).Order());
            Assert.DoesNotContain(Enumerable.Range(0, whole.Length), i => (whole[i] == -1) != (cosines[i] == -1) || (whole[i] >= Limit) != (cosines[i] >= Limit)
                || (MathF.Abs(whole[i] - Limit) <= QuantizedVectors.Rounding && whole[i] != cosines[i]));
        }
    }

    [Fact]
    public void A_question_without_meaning_is_like_nothing()
    {
        Assert.All(Run(new float[Clusters.Dimensions], null, Nearest, null), cosine => Assert.Equal(0, cosine));
        Assert.Equal(clusters.Vectors.Length / 2, Run(new float[Clusters.Dimensions], Every(2), Nearest, null).Count(cosine => cosine == 0));
    }

    private RecordSet Every(int each)
    {
        var numbers = new RecordSet(clusters.Vectors.Length);
        for (var i = 0; i < clusters.Vectors.Length; i += each)
        {
            numbers.Add(i);
        }

        return numbers;
    }

    private float[] Run(float[] question, RecordSet? wanted, int count, RecordSet? among)
    {
        var cosines = new float[clusters.Vectors.Length];
        new NearestScan(clusters.Quantized, wanted).Run(question, cosines, count, among, Limit);
        return cosines;
    }

    public sealed class Clusters
    {
        public const int Dimensions = 100;
        private const int Count = 66_002; // more than a block, and no multiple of eight

        public Clusters()
        {
            Assert.True(Count > NearestScan.Least);
            var random = new Random(1);
            var centres = Enumerable.Range(0, 50).Select(_ => Vector(random, new float[Dimensions], 1)).ToArray();
            Vectors = [.. Enumerable.Range(0, Count).Select(_ => Vector(random, centres[random.Next(centres.Length)], 0.3f))];
            Questions = [.. Enumerable.Range(0, 20).Select(_ => Vector(random, centres[random.Next(centres.Length)], 0.3f))];
            var encoded = new byte[QuantizedVectors.EncodedLength(Dimensions)];
            foreach (var vector in Vectors)
            {
                QuantizedVectors.Quantize(vector, encoded);
                Quantized.Add(encoded);
            }
        }

        public float[][] Vectors { get; }

        public float[][] Questions { get; }

        internal QuantizedVectors Quantized { get; } = new(Dimensions);

        private static float[] Vector(Random random, float[] centre, float spread)
        {
            var vector = Array.ConvertAll(centre, component => component + ((random.NextSingle() + random.NextSingle() - 1) * spread));
            EmbeddingModel.Normalize(vector);
            return vector;
        }
    }
}
