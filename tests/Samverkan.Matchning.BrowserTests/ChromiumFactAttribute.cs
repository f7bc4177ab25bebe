namespace Samverkan.Matchning.BrowserTests;

/// <summary>A test in a real browser; without Chromium on the machine it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "Not installed: chromium.";
        }
    }
}

/// <summary>The same for tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "Not installed: chromium.";
        }
    }
}
