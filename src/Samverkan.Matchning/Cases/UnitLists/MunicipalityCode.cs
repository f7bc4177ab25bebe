namespace Samverkan.Matchning.Cases.UnitLists;

/// <summary>Kommunkod: four digits, of which the first two are the county's number (SCB's län numbers).</summary>
public static class MunicipalityCode
{
    private static readonly Dictionary<string, string> Counties = new(StringComparer.Ordinal)
    {
        ["01"] = "Stockholms län",
        ["03"] = "Uppsala län",
        ["04"] = "Södermanlands län",
        ["05"] = "Östergötlands län",
        ["06"] = "Jönköpings län",
        ["07"] = "Kronobergs län",
        ["08"] = "Kalmar län",
        ["09"] = "Gotlands län",
        ["10"] = "Blekinge län",
        ["12"] = "Skåne län",
        ["13"] = "Hallands län",
        ["14"] = "Västra Götalands län",
        ["17"] = "Värmlands län",
        ["18"] = "Örebro län",
        ["19"] = "Västmanlands län",
        ["20"] = "Dalarnas län",
        ["21"] = "Gävleborgs län",
        ["22"] = "Västernorrlands län",
        ["23"] = "Jämtlands län",
        ["24"] = "Västerbottens län",
        ["25"] = "Norrbottens län",
    };

    /// <summary>The county that a municipality lies in, by its full name, or <see langword="null"/> when no county has that number.</summary>
    /// <param name="code">Four digits, such as <c>0180</c>.</param>
    public static string? CountyOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 4 && code.All(char.IsAsciiDigit) ? Counties.GetValueOrDefault(code[..2]) : null;
    }
}
