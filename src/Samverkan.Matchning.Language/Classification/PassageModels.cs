namespace Samverkan.Matchning.Language.Classification;

/// <summary>The linear models behind a <see cref="PassageClassifier"/> and the features they see.</summary>
/// <param name="TopicSpace">Features of the topics.</param>
/// <param name="Topics">Weights of each area.</param>
/// <param name="MannerSpace">Features of gate and roles.</param>
/// <param name="Gate">Weights of "states something wrong".</param>
/// <param name="Roles">Weights of each role.</param>
internal sealed record PassageModels(FeatureSpace TopicSpace, float[][] Topics, FeatureSpace MannerSpace, float[] Gate, float[][] Roles)
{
    /// <summary>The raw scores of a passage.</summary>
    public (double[] Topics, double Gate, double[] Roles) Score(PassageInput passage)
    {
        var topic = TopicSpace.Vectorize(passage);
        var manner = MannerSpace.Vectorize(passage);
        return (Array.ConvertAll(Topics, weights => Score(weights, topic)), Score(Gate, manner), Array.ConvertAll(Roles, weights => Score(weights, manner)));
    }

    /// <summary>Inner product and bias.</summary>
    public static double Score(float[] weights, SparseVector features) => features.Dot(weights) + weights[^1];
}
