using System.IO.Compression;
using System.Text;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

/// <summary>Reads records out of text as if it were a file.</summary>
internal static class Reading
{
    public static Task<List<ImportEntry>> Read(string text, RecordFormat? format = null, RecordLimits? limits = null, params (string Field, string Column)[] map) =>
        Read(Encoding.UTF8.GetBytes(text), format, limits, map);

    public static async Task<List<ImportEntry>> Read(byte[] bytes, RecordFormat? format = null, RecordLimits? limits = null, params (string Field, string Column)[] map)
    {
        var path = Path.Combine(Path.GetTempPath(), $"samverkan-{Guid.NewGuid():n}");
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            return await ReadFile(path, format, limits, map);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<List<ImportEntry>> ReadFile(string path, RecordFormat? format = null, RecordLimits? limits = null, params (string Field, string Column)[] map)
    {
        using var source = new FileRecordSource(path, format, map.ToDictionary(pair => pair.Field, pair => pair.Column), limits);
        var entries = new List<ImportEntry>();
        await foreach (var entry in source.ReadAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }

    public static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return buffer.ToArray();
    }

    public static ImportedRecord Only(IReadOnlyList<ImportEntry> entries) => Assert.IsType<ReadEntry>(Assert.Single(entries)).Record;

    public static string[] Titles(IEnumerable<ImportEntry> entries) => [.. entries.OfType<ReadEntry>().Select(entry => entry.Record.Title)];

    public static string[] Codes(IEnumerable<ImportEntry> entries) => [.. entries.OfType<RejectedEntry>().Select(entry => entry.Code)];
}
