namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Reads a stream of unknown length into memory, up to a limit.</summary>
internal static class BoundedStream
{
    /// <summary>All bytes; refuses none at all, and the first byte too many.</summary>
    public static async Task<byte[]> ReadAllAsync(Stream content, int maxBytes, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                throw Rejections.TooLarge(maxBytes);
            }

            buffer.Write(block, 0, read);
        }

        return buffer.Length > 0 ? buffer.ToArray() : throw Rejections.Empty();
    }
}
