namespace Samverkan.Matchning.Tests.Models;

/// <summary>A test that compares a model with its own figures; before they have been written it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MetricsFactAttribute : FactAttribute
{
    public MetricsFactAttribute(string model)
    {
        if (!File.Exists(PathOf(model)))
        {
            Skip = $"models/{model}/metrics.json is not there; samverkan evaluate --write makes it.";
        }
    }

    public static string PathOf(string model) => Path.Combine(Repository.Models, model, "metrics.json");
}
