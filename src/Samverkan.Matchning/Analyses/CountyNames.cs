namespace Samverkan.Matchning.Analyses;

/// <summary>Sweden's 21 counties (län).</summary>
public static class CountyNames
{
    /// <summary>All counties by their full names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Blekinge län", "Dalarnas län", "Gotlands län", "Gävleborgs län", "Hallands län", "Jämtlands län", "Jönköpings län", "Kalmar län",
        "Kronobergs län", "Norrbottens län", "Skåne län", "Stockholms län", "Södermanlands län", "Uppsala län", "Värmlands län",
        "Västerbottens län", "Västernorrlands län", "Västmanlands län", "Västra Götalands län", "Örebro län", "Östergötlands län",
    ];

    /// <summary>The counties that a text names.</summary>
    public static IReadOnlyList<string> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. All.Where(county => text.Contains(county, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The county a person means by its name with or without "län", or <see langword="null"/>.</summary>
    public static string? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(county => county.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
            || county[..^4].TrimEnd('s').Equals(name.Trim().TrimEnd('s', 'S'), StringComparison.OrdinalIgnoreCase));
    }
}
