using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// Which model made a vector. An index keeps it, and so does every model that was trained on vectors: vectors of two fingerprints
/// must never be compared.
/// </summary>
/// <param name="Name">What people call the model.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal, of the model file or of what names a model that is served elsewhere.</param>
public sealed record ModelFingerprint(string Name, string Hash)
{
    /// <summary>The fingerprint of any generator: its own when it states one, otherwise that of its provider, model and dimensions.</summary>
    /// <remarks>A server that exchanges the model behind a name cannot be seen through; the index must then be rebuilt by hand.</remarks>
    public static ModelFingerprint Of(IEmbeddingGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        if (generator.GetService(typeof(ModelFingerprint)) is ModelFingerprint own)
        {
            return own;
        }

        var metadata = generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        return OfServed(metadata?.ProviderName ?? "", metadata?.DefaultModelId ?? "", metadata?.DefaultModelDimensions ?? 0);
    }

    /// <summary>The fingerprint of a model that is known by name only.</summary>
    /// <param name="provider">What kind of server.</param>
    /// <param name="model">The model's name there.</param>
    /// <param name="dimensions">Length of its vectors.</param>
    public static ModelFingerprint OfServed(string provider, string model, int dimensions) =>
        new(model, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{provider}\n{model}\n{dimensions}")))));
}
