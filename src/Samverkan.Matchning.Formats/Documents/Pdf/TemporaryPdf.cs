namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>A copy of a document that only this process and its children can read, gone when disposed.</summary>
internal sealed class TemporaryPdf : IDisposable
{
    private readonly DirectoryInfo _folder;

    private TemporaryPdf(DirectoryInfo folder) => _folder = folder;

    public string FullName => Path.Combine(_folder.FullName, "dokument.pdf");

    public static async Task<TemporaryPdf> CreateAsync(byte[] content, CancellationToken cancellationToken)
    {
        // The folder is made with access for the owner only.
        var file = new TemporaryPdf(Directory.CreateTempSubdirectory("samverkan-"));
        try
        {
            await File.WriteAllBytesAsync(file.FullName, content, cancellationToken).ConfigureAwait(false);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
