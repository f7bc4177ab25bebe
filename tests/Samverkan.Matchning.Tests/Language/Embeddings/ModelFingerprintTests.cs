using Microsoft.Extensions.AI;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Tests.Language.Embeddings;

public sealed class ModelFingerprintTests
{
    [Fact]
    public void The_built_in_model_is_known_by_the_hash_of_its_file()
    {
        var stream = new MemoryStream();
        EmbeddingModelFile.Save(stream, new EmbeddingVocabulary(new Dictionary<string, int> { ["skola"] = 0 }, 0), new float[16], 16);
        stream.Position = 0;
        var model = EmbeddingModel.Load(stream);
        using var embedder = new TextEmbedder(new SwedishAnalyzer(Lexicon.Empty), model);
        Assert.Equal(new ModelFingerprint("samverkan", model.Fingerprint), ModelFingerprint.Of(embedder));
    }

    [Fact]
    public void Any_other_generator_is_known_by_provider_model_and_dimensions()
    {
        using var one = new Foreign("bge-m3", 1024);
        using var same = new Foreign("bge-m3", 1024);
        using var shorter = new Foreign("bge-m3", 512);
        Assert.Equal(ModelFingerprint.Of(one), ModelFingerprint.Of(same));
        Assert.NotEqual(ModelFingerprint.Of(one), ModelFingerprint.Of(shorter));
        Assert.Equal("bge-m3", ModelFingerprint.Of(one).Name);
        Assert.Matches("^[0-9a-f]{64}$", ModelFingerprint.Of(one).Hash);
    }

    private sealed class Foreign(string model, int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("prov", null, model, dimensions) : null;

        public void Dispose()
        {
        }
    }
}
