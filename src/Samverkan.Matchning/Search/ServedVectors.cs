using Microsoft.Extensions.AI;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Search;

/// <summary>Vectors of texts from a model that an agency serves itself.</summary>
internal static class ServedVectors
{
    /// <summary>What is embedded of a record: what the built-in model reads, as one text.</summary>
    public static string TextOf(CorpusRecord record) => string.Join("\n", ((string[])[RecordText.Names(record), record.Text, RecordText.Extra(record)]).Where(part => part.Length > 0));

    /// <summary>Embeds texts and waits for it; indexes are read and written synchronously.</summary>
    /// <param name="model">The model.</param>
    /// <param name="texts">The texts.</param>
    /// <returns>A vector of unit length for each text, in their order.</returns>
    /// <exception cref="UnavailableException">The server does not answer.</exception>
    /// <exception cref="MisconfiguredException">The server answers with something else than vectors, or refuses us.</exception>
    public static float[][] Of(IEmbeddingGenerator<string, Embedding<float>> model, IEnumerable<string> texts) =>
        [.. Task.Run(() => model.GenerateAsync(texts)).GetAwaiter().GetResult().Select(embedding =>
        {
            var vector = embedding.Vector.ToArray();
            EmbeddingModel.Normalize(vector);
            return vector;
        })];
}
