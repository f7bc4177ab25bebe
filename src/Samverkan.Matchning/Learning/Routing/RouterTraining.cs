using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Classification;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Routing;

/// <summary>Trains the learned part of the router from labelled assignments.</summary>
public static class RouterTraining
{
    private const float DenseWeight = 0.2f;
    private const double Cost = 10;

    /// <summary>Trains on the training examples.</summary>
    public static TextRouter Run(IReadOnlyList<RoutingExample> examples, SwedishAnalyzer analyzer, EmbeddingModel embeddings)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var inputs = new PassageInputs(analyzer, embeddings);
        return TextRouter.Train(
            EnumNames.Slugs<RoutingTarget>(), [.. examples.Where(example => example.Split == DataSplit.Train).Select(inputs.Of)], DenseWeight, Cost);
    }
}
