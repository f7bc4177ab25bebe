namespace Samverkan.Matchning.BrowserTests;

/// <summary>Finds the browser of the machine.</summary>
internal static class Chromium
{
    /// <summary>Its program file; null when there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, System.IO.Path.Combine).FirstOrDefault(File.Exists);
}
