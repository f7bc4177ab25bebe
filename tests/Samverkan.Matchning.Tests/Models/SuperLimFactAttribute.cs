namespace Samverkan.Matchning.Tests.Models;

/// <summary>A test on SuperLim, which is no part of the repository; without it, or without figures to compare with, it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuperLimFactAttribute : FactAttribute
{
    public SuperLimFactAttribute(string model)
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "SuperLim is not in ../shared/data/superlim beside the repository.";
        }
        else if (!File.Exists(MetricsFactAttribute.PathOf(model)) || !File.ReadAllText(MetricsFactAttribute.PathOf(model)).Contains("swefaq", StringComparison.Ordinal))
        {
            Skip = $"models/{model}/metrics.json has no figures of SuperLim; samverkan evaluate embeddings --write makes them.";
        }
    }

    public static string Folder => Path.Combine(Repository.Root, "..", "shared", "data", "superlim");
}
