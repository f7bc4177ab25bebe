using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

/// <summary>Small lexicons, made by hand.</summary>
internal static class Lexicons
{
    /// <summary>Words of schools with counts and beginnings as a large text would give them.</summary>
    public static Lexicon School { get; } = new(
        new Dictionary<string, int>
        {
            ["skola"] = 900,
            ["skolan"] = 1200,
            ["skolans"] = 400,
            ["skolor"] = 300,
            ["elev"] = 700,
            ["hälsa"] = 400,
            ["team"] = 200,
            ["arbete"] = 800,
            ["arbetet"] = 500,
            ["frånvaro"] = 500,
            ["frånvaron"] = 200,
            ["problematik"] = 60,
            ["plan"] = 300,
            ["gata"] = 80,
            ["kontor"] = 90,
            ["verk"] = 100,
            ["verket"] = 90,
            ["visning"] = 40,
            ["undervisning"] = 600,
            ["lärare"] = 900,
            ["kvalitet"] = 300,
            ["åtgärd"] = 200,
            ["program"] = 300,
            ["bok"] = 100,
            ["matematik"] = 300,
            ["stöd"] = 600,
            ["sätt"] = 300,
            ["samhet"] = 6,
            ["verksamhet"] = 5000,
        },
        new Dictionary<string, int>
        {
            ["skol"] = 200,
            ["elev"] = 150,
            ["elevhälso"] = 8,
            ["hälso"] = 60,
            ["frånvaro"] = 40,
            ["gatu"] = 30,
            ["kvalitets"] = 60,
            ["åtgärds"] = 30,
            ["under"] = 90,
            ["arbets"] = 120,
            ["verk"] = 40,
            ["lärar"] = 80,
        });
}
