using Microsoft.Extensions.AI;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// The built-in model behind <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>, the interface that Semantic Kernel and other
/// .NET AI libraries consume.
/// </summary>
/// <param name="analyzer">Must use the lexicon that the model was trained with.</param>
/// <param name="model">The trained table.</param>
public sealed class TextEmbedder(SwedishAnalyzer analyzer, EmbeddingModel model) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata =
        new("samverkan", defaultModelId: model.Fingerprint[..12], defaultModelDimensions: model.Dimensions);

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(model.Embed(analyzer.Analyze(value))) { ModelId = _metadata.DefaultModelId });
        }

        return Task.FromResult(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(EmbeddingModel) ? model
            : serviceType == typeof(ModelFingerprint) ? new ModelFingerprint("samverkan", model.Fingerprint) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing to release: the model is shared.
    }
}
