using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.App;

/// <summary>
/// Finds the corpus and the models: where the user says, otherwise in the current folder or one above it, otherwise beside the program
/// or above that, so that the command works from a clone, from a sub-folder and from an installation.
/// </summary>
internal static class Folders
{
    public static string Corpus(string? chosen) => Find(chosen, "corpus", "problem-areas.yaml", "--corpus");

    /// <summary>Where the data folder keeps its search index. The data folder need not exist.</summary>
    public static string Index(string? data) => Path.Combine(data ?? "data", "index");

    public static string Models(string? chosen) => Find(chosen, "models", "lexikon", "--models");

    private static string Find(string? chosen, string name, string mark, string option)
    {
        if (chosen is not null)
        {
            return Directory.Exists(chosen) ? chosen
                : throw new NotFoundException("mapp-saknas", $"Mappen som du angav med {option} finns inte. Kontrollera sökvägen.");
        }

        foreach (var start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, name);
                if (Path.Exists(Path.Combine(candidate, mark)))
                {
                    return candidate;
                }
            }
        }

        throw new MisconfiguredException("mapp-saknas", $"Hittar inte mappen {name}. Kör kommandot i projektets mapp eller ange mappen med {option}.");
    }
}
