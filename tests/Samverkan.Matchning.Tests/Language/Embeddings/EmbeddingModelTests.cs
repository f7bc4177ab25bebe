using System.Buffers.Binary;
using Microsoft.Extensions.AI;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Tests.Language.Embeddings;

public sealed class EmbeddingModelTests
{
    private const int Dimensions = 32;
    private static readonly SwedishAnalyzer Analyzer = new(Lexicon.Empty);
    private static readonly float[] Table = RandomTable();
    private static readonly byte[] File = Save();
    private readonly EmbeddingModel model = EmbeddingModel.Load(new MemoryStream(File));

    [Fact]
    public void What_is_saved_is_loaded()
    {
        Assert.Equal((Dimensions, 2, 8), (model.Dimensions, model.Vocabulary.Stems.Count, model.Vocabulary.Buckets));
        Assert.Equal(0, model.Vocabulary.Stems["frånvaro"]);
        Assert.Equal(64, model.Fingerprint.Length);
        Assert.Equal(File, Save());
    }

    [Fact]
    public void Every_text_with_a_known_word_has_a_vector_of_unit_length() => Assert.All(
        ["frånvaro", "Frånvaro och rektor.", "rektor rektor rektor", "okändord"],
        text => Assert.Equal(1, Norm(model.Embed(Analyzer.Analyze(text))), 5));

    [Theory]
    [InlineData("")]
    [InlineData("12,5 % !")]
    [InlineData("xy")]
    public void A_text_without_anything_known_is_all_zeros(string text) => Assert.All(model.Embed(Analyzer.Analyze(text)), value => Assert.Equal(0, value));

    [Fact]
    public void An_unseen_word_has_the_vector_of_its_letters_and_a_misspelling_lies_near()
    {
        var word = model.Embed(Analyzer.Analyze("elevassistentkompetens"));
        Assert.Equal(word, model.Embed(Analyzer.Analyze("ELEVASSISTENTKOMPETENS")));
        Assert.True(Dot(word, model.Embed(Analyzer.Analyze("elevasistentkompetens"))) > Dot(word, model.Embed(Analyzer.Analyze("zzyxq"))));
    }

    [Fact]
    public void A_vector_is_the_sum_of_its_rows_within_the_error_of_one_byte()
    {
        var expected = Enumerable.Range(0, Dimensions).Select(i => Table[i] + Table[Dimensions + i]).ToArray();
        var norm = Norm(expected);
        Assert.All(model.Embed(Analyzer.Analyze("frånvaro rektor")).Zip(expected), pair => Assert.Equal(pair.Second / norm, pair.First, 0.02));
    }

    [Fact]
    public void Quantisation_errs_by_half_a_step_at_most()
    {
        var row = Table[..Dimensions];
        var quantized = new sbyte[Dimensions];
        var scale = EmbeddingModelFile.Quantize(row, quantized);
        Assert.Equal(127, quantized.Max(value => Math.Abs((int)value)));
        Assert.All(row.Zip(quantized), pair => Assert.InRange(Math.Abs(pair.First - (pair.Second * scale)), 0, (scale / 2) + 1e-6f));
        Assert.Equal(0, EmbeddingModelFile.Quantize(new float[4], quantized));
    }

    [Fact]
    public void A_truncated_file_is_refused() =>
        Assert.All(Enumerable.Range(0, File.Length), length => Assert.Throws<InvalidDataException>(() => EmbeddingModel.Load(new MemoryStream(File[..length]))));

    [Theory]
    [InlineData(0, 1)] // letters of the head
    [InlineData(8, 0)] // dimensions
    [InlineData(8, int.MaxValue)]
    [InlineData(12, -1)] // stems
    [InlineData(12, int.MaxValue)]
    [InlineData(16, -8)] // buckets
    [InlineData(16, int.MaxValue)]
    public void A_damaged_head_is_refused(int position, int value)
    {
        var damaged = (byte[])File.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(position), value);
        Assert.Throws<InvalidDataException>(() => EmbeddingModel.Load(new MemoryStream(damaged)));
    }

    [Fact]
    public void A_table_that_does_not_fit_the_vocabulary_is_not_saved() =>
        Assert.Throws<ArgumentException>(() => EmbeddingModelFile.Save(new MemoryStream(), model.Vocabulary, new float[3], Dimensions));

    [Fact]
    public async Task Other_libraries_get_the_vectors_through_IEmbeddingGenerator()
    {
        using IEmbeddingGenerator<string, Embedding<float>> embedder = new TextEmbedder(Analyzer, model);
        var embeddings = await embedder.GenerateAsync(["frånvaro", ""]);
        Assert.Equal(model.Embed(Analyzer.Analyze("frånvaro")), embeddings[0].Vector.ToArray());
        Assert.Equal(2, embeddings.Count);
        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(embedder.GetService(typeof(EmbeddingGeneratorMetadata)));
        Assert.Equal(Dimensions, metadata.DefaultModelDimensions);
        Assert.StartsWith(metadata.DefaultModelId!, model.Fingerprint, StringComparison.Ordinal);
        Assert.Same(embedder, embedder.GetService(typeof(TextEmbedder)));
        Assert.Null(embedder.GetService(typeof(string)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => embedder.GenerateAsync(["x"], null, new CancellationToken(canceled: true)));
    }

    private static byte[] Save()
    {
        var stream = new MemoryStream();
        EmbeddingModelFile.Save(stream, new EmbeddingVocabulary(new Dictionary<string, int> { ["frånvaro"] = 0, ["rekt"] = 1 }, 8), Table, Dimensions);
        return stream.ToArray();
    }

    private static float[] RandomTable()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 10 * Dimensions).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static double Norm(float[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(float[] left, float[] right) => left.Zip(right, (x, y) => (double)x * y).Sum();
}
