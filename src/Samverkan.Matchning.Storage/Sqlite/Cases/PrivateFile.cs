namespace Samverkan.Matchning.Storage.Sqlite.Cases;

/// <summary>
/// Makes a file, and the folder it lies in, that only the account that runs the program can read. What exists already is left as it is:
/// then somebody has chosen its rights. SQLite gives its journal the rights of the file. On Windows the folder above decides.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!, Owner | UnixFileMode.UserExecute);
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Owner }).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The database opens the file next, and tells what is wrong with it.
        }
    }
}
