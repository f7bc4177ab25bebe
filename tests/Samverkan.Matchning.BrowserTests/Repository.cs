namespace Samverkan.Matchning.BrowserTests;

/// <summary>The folders of the repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus => Path.Combine(Root, "corpus");

    public static string Models => Path.Combine(Root, "models");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Samverkan.Matchning.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
