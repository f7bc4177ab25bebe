namespace Samverkan.Matchning.App.Output;

/// <summary>
/// Writes a file under another name and puts it in place only when it is whole, so that an interrupted training leaves the old model
/// as it was.
/// </summary>
internal sealed class ReplacingFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _committed;

    public ReplacingFile(string path)
    {
        _path = path;
        _temporary = path + ".ny";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Stream = File.Create(_temporary);
    }

    public Stream Stream { get; }

    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
        {
            File.Delete(_temporary);
        }
    }
}
