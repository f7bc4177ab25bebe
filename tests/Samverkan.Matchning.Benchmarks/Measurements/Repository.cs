namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>Where the measured program, its corpus and its models lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The corpus folder.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The models folder.</summary>
    public static string Models => Path.Combine(Root, "models");

    /// <summary>The analysis that is matched: a docx of about four pages.</summary>
    public static string Sample => Path.Combine(Corpus, "exempel", "bjorklunda-grundskola.docx");

    /// <summary>The program as <c>dotnet build -c Release</c> leaves it.</summary>
    public static string Program
    {
        get
        {
            var name = OperatingSystem.IsWindows() ? "samverkan.exe" : "samverkan";
            return Path.Combine(Root, "src", "Samverkan.Matchning.App", "bin", "Release", "net10.0", name);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Samverkan.Matchning.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks must run inside the repository.");
    }
}
