namespace Samverkan.Matchning.BrowserTests;

/// <summary>Runs only when asked for pictures.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PictureFactAttribute : FactAttribute
{
    public const string Variable = "SAMVERKAN_BILDER";

    public PictureFactAttribute()
    {
        if (Chromium.Path is null || string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"Set {Variable} to a folder to have pictures taken there.";
        }
    }
}
