using System.IO.Compression;
using System.Text;

namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

/// <summary>Makes zip files, among them some that no program would.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] parts) =>
        Of([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);

    public static byte[] Of(params (string Name, byte[] Content)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>A zip with a part of zeros that is many times larger than the file.</summary>
    public static byte[] Bomb(int megabytes, params (string Name, string Content)[] parts)
    {
        using var bomb = new MemoryStream();
        bomb.Write(Of(parts));
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/media/bild.bin", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(zeros);
            }
        }

        return bomb.ToArray();
    }

    /// <summary>The same zip with every declared inflated size replaced.</summary>
    public static byte[] LyingAboutSizes(byte[] zip, uint claimed)
    {
        var lying = zip.ToArray();
        Replace(lying, "PK\x01\x02"u8, sizeAt: 24, claimed);
        Replace(lying, "PK\x03\x04"u8, sizeAt: 22, claimed);
        return lying;
    }

    private static void Replace(byte[] zip, ReadOnlySpan<byte> signature, int sizeAt, uint size)
    {
        for (var i = 0; i + sizeAt + 4 < zip.Length; i++)
        {
            if (zip.AsSpan(i).StartsWith(signature))
            {
                BitConverter.TryWriteBytes(zip.AsSpan(i + sizeAt), size);
            }
        }
    }
}
