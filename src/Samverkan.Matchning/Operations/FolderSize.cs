namespace Samverkan.Matchning.Operations;

/// <summary>How much a part of the data folder takes.</summary>
/// <param name="Name">Name of the file or sub-folder, without the path to it.</param>
/// <param name="Bytes">Its size, in a sub-folder that of all files.</param>
public sealed record FolderSize(string Name, long Bytes)
{
    /// <summary>The parts of a folder, the largest first; nothing when it does not exist. Files that disappear meanwhile are passed over.</summary>
    public static IReadOnlyList<FolderSize> Of(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(part => new FolderSize(part.Name, SizeOf(part)))
                .OrderByDescending(size => size.Bytes).ThenBy(size => size.Name, StringComparer.Ordinal),
        ];

    private static long SizeOf(FileSystemInfo part)
    {
        try
        {
            return part is FileInfo file ? file.Length : ((DirectoryInfo)part).EnumerateFiles("*", SearchOption.AllDirectories).Sum(inner => inner.Length);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return 0;
        }
    }
}
