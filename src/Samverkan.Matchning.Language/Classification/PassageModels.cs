namespace Samverkan.Matchning.Language.Classification;

/// <summary>The linear models behind a <see cref="PassageClassifier"/> and the features they see.</summary>
/// <param name="TopicSpace">Features of the topics.</param>
/// <param name="Topics">Weights of each area.</param>
/// <param name="MannerSpace">Features of gate and roles.</param>
/// <param name="Gate">Weights of "states something wrong".</param>
/// <param name="Roles">Weights of each role.</param>
internal sealed record PassageModels(FeatureSpace TopicSpace, float[][] Topics, FeatureSpace MannerSpace, float[] Gate, float[][] Roles)
{
    private static readonly PassageRole[] RolesWithAreas = [PassageRole.Problem, PassageRole.Cause, PassageRole.Plan];

    /// <summary>
    /// The raw scores of a passage. The gate adds what the role model says of the same question, the log-odds that the role is one that
    /// has areas: two models that err differently are better than one.
    /// </summary>
    public (double[] Topics, double Gate, double[] Roles) Score(PassageInput passage)
    {
        var manner = MannerSpace.Vectorize(passage);
        var roles = Array.ConvertAll(Roles, weights => Score(weights, manner));
        var shares = (double[])roles.Clone();
        LogisticRegression.SoftMax(shares);
        var withAreas = Math.Clamp(RolesWithAreas.Sum(role => shares[(int)role]), 1e-6, 1 - 1e-6);
        return (ScoreTopics(passage), Score(Gate, manner) + Math.Log(withAreas / (1 - withAreas)), roles);
    }

    /// <summary>The raw topic scores alone, for texts whose manner does not matter.</summary>
    public double[] ScoreTopics(PassageInput passage)
    {
        var topic = TopicSpace.Vectorize(passage);
        return Array.ConvertAll(Topics, weights => Score(weights, topic));
    }

    /// <summary>Inner product and bias.</summary>
    public static double Score(float[] weights, SparseVector features) => features.Dot(weights) + weights[^1];
}
