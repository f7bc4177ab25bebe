using System.IO.Compression;
using System.Text;
using Samverkan.Matchning.Cases.Files;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>Adds files to a zip under safe names, each with its length and hash. Times are the export's own, so that nothing varies.</summary>
internal sealed class ArchiveFiles(ZipArchive zip, DateTimeOffset time)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ArchiveFile> _written = [];

    /// <summary>What has been written, in order.</summary>
    public IReadOnlyList<ArchiveFile> Written => _written;

    /// <summary>Writes one file.</summary>
    /// <param name="folder">Its folder with a slash at the end, or nothing.</param>
    /// <param name="name">Its name; made safe, and numbered when it is taken.</param>
    /// <param name="description">What it is, in Swedish.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async Task AddAsync(string folder, string name, string description, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(Unique(folder, SafeFileName.Of(name)));
        entry.LastWriteTime = time;
        var stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var hashing = new HashingStream(stream);
            await write(hashing).ConfigureAwait(false);
            _written.Add(new ArchiveFile(entry.FullName, description, hashing.Length, hashing.Sha256()));
        }
    }

    /// <summary>Writes one text file; with the mark of UTF-8, without which older programs show å, ä and ö wrong.</summary>
    public Task AddTextAsync(string folder, string name, string description, string text, CancellationToken cancellationToken) =>
        AddAsync(folder, name, description, stream => stream.WriteAsync(Encoding.UTF8.GetBytes("\uFEFF" + text.ReplaceLineEndings("\r\n")), cancellationToken).AsTask(), cancellationToken);

    private string Unique(string folder, string name)
    {
        var extension = Path.GetExtension(name);
        var unique = folder + name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = $"{folder}{name[..^extension.Length]} ({i}){extension}";
        }

        return unique;
    }
}

/// <summary>A file that stands in the zip.</summary>
/// <param name="Path">Its path in the zip.</param>
/// <param name="Description">What it is, in Swedish.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its hash in lower-case hexadecimal digits.</param>
internal sealed record ArchiveFile(string Path, string Description, long Length, string Sha256);
