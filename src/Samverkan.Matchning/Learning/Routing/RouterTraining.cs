using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Learning.Routing;

/// <summary>Trains the learned part of the router from labelled assignments.</summary>
public static class RouterTraining
{
    private const float DenseWeight = 0.25f;
    private const double Cost = 10;

    /// <summary>Trains on the training examples.</summary>
    /// <param name="examples">Labelled assignments; only the training split is used.</param>
    /// <param name="analyzer">Reads the texts.</param>
    /// <param name="embeddings">Embeds them.</param>
    /// <param name="classifier">Says which areas they are about; train it first.</param>
    public static TextRouter Run(IReadOnlyList<RoutingExample> examples, SwedishAnalyzer analyzer, EmbeddingModel embeddings, PassageClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var slugs = EnumNames.Slugs<RoutingTarget>().ToList();
        return TextRouter.Train(
            slugs, [.. examples.Where(example => example.Split == DataSplit.Train).Select(example => (Input(example.Text), slugs.IndexOf(example.To.Slug())))], DenseWeight, Cost);

        PassageInput Input(string text)
        {
            var tokens = analyzer.Analyze(text);
            return RouterInput.Of(classifier, tokens, embeddings.Embed(tokens));
        }
    }
}
