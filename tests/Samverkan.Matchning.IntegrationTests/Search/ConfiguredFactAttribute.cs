namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>A test that needs a server; without the environment variable that names it, it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConfiguredFactAttribute : FactAttribute
{
    public ConfiguredFactAttribute(string variable)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            Skip = $"Unconfigured: {variable} is not set.";
        }
    }
}
