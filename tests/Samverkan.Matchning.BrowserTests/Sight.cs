using Microsoft.Playwright;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>How a visitor sees the pages.</summary>
/// <param name="Name">For the test's name.</param>
/// <param name="Width">Width of the window in CSS pixels; 320 is also a window of 1280 at 400 %.</param>
/// <param name="Colours">Light or dark.</param>
internal sealed record Sight(string Name, int Width, ColorScheme Colours)
{
    public static Sight Light { get; } = new("light", 1280, ColorScheme.Light);

    public static Sight Dark { get; } = new("dark", 1280, ColorScheme.Dark);

    public static Sight Narrow { get; } = new("narrow", 320, ColorScheme.Light);

    public static IReadOnlyList<Sight> All { get; } = [Light, Dark, Narrow];

    /// <summary>Whether scripts run.</summary>
    public bool HasScript { get; init; } = true;

    /// <summary>Whether the system's own colours are forced upon the page.</summary>
    public bool HasForcedColours { get; init; }
}
