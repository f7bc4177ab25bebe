using System.Buffers;
using System.IO.Compression;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>
/// Opens a zip only after every part has been inflated once, with one budget for all of them: what the directory says about sizes
/// is a claim, not a fact.
/// </summary>
internal static class ZipGate
{
    /// <summary>Opens <paramref name="content"/> for reading.</summary>
    public static ZipArchive Open(byte[] content, DocumentReaderOptions options, CancellationToken cancellationToken)
    {
        // Counted in the raw bytes, since the archive class reads a directory of any length into memory first.
        if (content.AsSpan().Count("PK\x01\x02"u8) > options.MaxZipEntries)
        {
            throw Rejections.TooLargeInside();
        }

        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(content, writable: false));
            Check(archive, options, cancellationToken);
            return archive;
        }
        catch (InvalidDataException exception)
        {
            archive?.Dispose();
            throw Rejections.Damaged(exception);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    private static void Check(ZipArchive archive, DocumentReaderOptions options, CancellationToken cancellationToken)
    {
        var block = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            var left = options.MaxInflatedBytes;
            foreach (var entry in archive.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                RefuseName(entry.FullName);
                if (entry.IsEncrypted)
                {
                    throw Rejections.Encrypted();
                }

                left = Inflate(entry, block, left);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static long Inflate(ZipArchiveEntry entry, byte[] block, long left)
    {
        if (entry.Length > left)
        {
            throw Rejections.TooLargeInside();
        }

        using var stream = entry.Open();
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            left -= read;
            if (left < 0)
            {
                throw Rejections.TooLargeInside();
            }
        }

        return left;
    }

    /// <summary>Nothing is ever unpacked to disk, but a name that tries to climb out marks a file nobody's word processor made.</summary>
    private static void RefuseName(string name)
    {
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
            || name.StartsWith('/') || Uri.UnescapeDataString(name).Split('/', '\\').Contains(".."))
        {
            throw Rejections.Damaged();
        }
    }
}
