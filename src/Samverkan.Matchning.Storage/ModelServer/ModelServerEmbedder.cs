using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Privacy;
using EmbeddingClient = OpenAI.Embeddings.EmbeddingClient;

namespace Samverkan.Matchning.Storage.ModelServer;

/// <summary>
/// Vectors from any server with the embeddings interface of OpenAI (vLLM, llama.cpp, Ollama, text-embeddings-inference and others), so
/// that an agency can put a model of its own in place of the built-in one. Personal data are masked before a text leaves the machine.
/// Thread-safe.
/// </summary>
public sealed class ModelServerEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Provider = "openai";
    private readonly ModelServerOptions _options;
    private readonly PersonalDataDetector _detector;
    private readonly EmbeddingClient _client;
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <summary>Prepares the client; nothing is sent until the first text comes.</summary>
    /// <param name="options">Where the server is.</param>
    /// <param name="detector">Masks what is sent.</param>
    public ModelServerEmbedder(ModelServerOptions options, PersonalDataDetector detector)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _detector = detector;
        _metadata = new EmbeddingGeneratorMetadata(Provider, options.Address, options.Model, options.Dimensions);

        // The client insists on a key; a server that asks for none ignores this one.
        _client = new EmbeddingClient(options.Model, new ApiKeyCredential(options.Key ?? "ingen"), new OpenAIClientOptions
        {
            Endpoint = options.Address,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new PatientRetryPolicy(options.Retries, options.FirstDelay),
        });
    }

    /// <inheritdoc/>
    /// <exception cref="MisconfiguredException">The server refuses the key, knows no such model, or answers with something else than vectors of the right length.</exception>
    /// <exception cref="UnavailableException">The server cannot be reached or is overloaded, also after the new tries.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(_options.BatchSize))
        {
            var vectors = await SendAsync([.. batch.Select(Sendable)], cancellationToken).ConfigureAwait(false);
            embeddings.AddRange(vectors.Select(vector => new Embedding<float>(vector) { ModelId = _options.Model }));
        }

        return embeddings;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType == typeof(ModelFingerprint) ? ModelFingerprint.OfServed(Provider, _options.Model, _options.Dimensions)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing to release: the client shares its connections with the process.
    }

    /// <summary>The text as it may be sent: masked, and then cut. Many servers refuse an empty text, so a full stop stands for it.</summary>
    private string Sendable(string text) => string.IsNullOrWhiteSpace(text) ? "." : TextCut.Beginning(_detector.Mask(text).Text, _options.MaxLength);

    private async Task<IReadOnlyList<float[]>> SendAsync(string[] texts, CancellationToken cancellationToken)
    {
        try
        {
            using var content = EmbeddingsMessage.Request(_options.Model, texts);
            var answer = await _client.GenerateEmbeddingsAsync(content, new() { CancellationToken = cancellationToken }).ConfigureAwait(false);
            return EmbeddingsMessage.Read(answer.GetRawResponse().Content, texts.Length, _options.Dimensions);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && ModelServerErrors.Translate(error) is { } known)
        {
            throw known;
        }
    }
}
