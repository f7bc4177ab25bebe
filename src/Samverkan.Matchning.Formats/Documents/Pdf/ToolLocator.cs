namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>Finds programs the way a shell does.</summary>
internal static class ToolLocator
{
    /// <summary>The full path of a program given by name or path, or <see langword="null"/> when it is not there.</summary>
    public static string? Find(string tool)
    {
        if (Path.GetFileName(tool) != tool)
        {
            return File.Exists(tool) ? Path.GetFullPath(tool) : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? [tool + ".exe", tool] : [tool];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
