using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Reports.Export;

namespace Samverkan.Matchning.Tests.Formats.Reports.Export;

public class CaseArchiveWriterTests
{
    private static readonly DateTimeOffset Time = new(2026, 9, 1, 8, 30, 0, TimeSpan.Zero);

    private static readonly CaseArchive Whole = new(
        "2026:0042", "Påhittade kommun", Time, "Handläggare Exempel",
        [
            Document("Analys av Påhittad Person.docx", "original ett", "text om [namn]"),
            Document("../../CON.docx", "original två", "mer text"),
            Document("Analys av Påhittad Person.docx", "original tre", null),
        ],
        [new ReportTable("Beslut", [new("Område"), new("Motiv", IsFreeText: true), new("När")], [["Närvaro", "Påhittad Person =slutar", Time]])],
        Mask: null);

    [Fact]
    public async Task Everything_is_written_under_safe_and_different_names()
    {
        var files = await FilesAsync(Whole);
        Assert.Equal(
            ["dokument/01 Analys av Påhittad Person.docx", "dokument/02 _CON.docx", "dokument/03 Analys av Påhittad Person.docx", "tabeller/Beslut.csv", "tabeller/Beslut.json", "innehall.txt", "manifest.json"],
            files.Keys);
        Assert.Equal("original två", files["dokument/02 _CON.docx"]);
        Assert.Contains("Närvaro;Påhittad Person =slutar;2026-09-01 10:30:00", files["tabeller/Beslut.csv"], StringComparison.Ordinal);
        Assert.Contains("Pröva sekretessen", files["innehall.txt"], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(files["tabeller/Beslut.json"]);
        Assert.Equal("Påhittad Person =slutar", json.RootElement[0].GetProperty("Motiv").GetString());
        Assert.Equal(Time, json.RootElement[0].GetProperty("När").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_manifest_has_the_hash_and_length_of_every_other_file()
    {
        var bytes = await WriteAsync(Whole);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        var listed = manifest.RootElement.GetProperty("filer").EnumerateArray().ToList();

        Assert.Equal(zip.Entries.Count - 1, listed.Count);
        foreach (var file in listed)
        {
            using var content = new MemoryStream();
            await (await zip.GetEntry(file.GetProperty("namn").GetString()!)!.OpenAsync()).CopyToAsync(content);
            Assert.Equal(content.Length, file.GetProperty("byte").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content.ToArray())), file.GetProperty("sha256").GetString());
        }
    }

    [Fact]
    public async Task With_masking_no_original_and_no_name_is_written()
    {
        var archive = Whole with { Mask = text => text.Replace("Påhittad Person", "[namn]", StringComparison.Ordinal) };
        archive = archive with { Documents = [.. archive.Documents.Select(document => document with { OpenOriginal = _ => throw new InvalidOperationException("Must not be opened.") })] };

        var files = await FilesAsync(archive);

        Assert.Equal("\uFEFFtext om [namn]", files["dokument/01 maskerad text.txt"]);
        Assert.All(files, file => Assert.DoesNotContain("Påhittad Person", file.Key + file.Value, StringComparison.Ordinal));
        Assert.Contains("[namn] =slutar", files["tabeller/Beslut.csv"], StringComparison.Ordinal);
        Assert.Contains("Dokument 03 (inkommet 2026-09-01 10:30:00) har ingen maskerad text.", files["innehall.txt"], StringComparison.Ordinal);
        Assert.Contains("maskerade", files["innehall.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_and_the_rest_is_written()
    {
        var gone = new ArchivedDocument("Borta.pdf", Time, null, _ => throw new NotFoundException("fil-saknas", "Filen finns inte."));
        var files = await FilesAsync(Whole with { Documents = [gone, Whole.Documents[0]] });
        Assert.Contains("Dokument 01, Borta.pdf (inkommet 2026-09-01 10:30:00): filen finns inte kvar.", files["innehall.txt"], StringComparison.Ordinal);
        Assert.Contains("Borta.pdf", files["manifest.json"], StringComparison.Ordinal);
        Assert.Equal("original ett", files["dokument/02 Analys av Påhittad Person.docx"]);
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes() => Assert.Equal(await WriteAsync(Whole), await WriteAsync(Whole));

    [Fact]
    public async Task Tables_with_the_same_name_are_both_written() => Assert.Contains(
        "tabeller/Beslut (2).csv", (await FilesAsync(Whole with { Tables = [Whole.Tables[0], Whole.Tables[0]] })).Keys);

    private static ArchivedDocument Document(string name, string content, string? masked) =>
        new(name, Time, masked, _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    private static async Task<byte[]> WriteAsync(CaseArchive archive)
    {
        using var target = new ResponseBody();
        await new CaseArchiveWriter().WriteAsync(archive, target, CancellationToken.None);
        return target.ToArray();
    }

    private static async Task<Dictionary<string, string>> FilesAsync(CaseArchive archive)
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(archive)));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var stream = await entry.OpenAsync();
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            files.Add(entry.FullName, Encoding.UTF8.GetString(content.ToArray()));
        }

        return files;
    }

    /// <summary>Like the body of a web response: cannot be sought, and must not be written to synchronously.</summary>
    private sealed class ResponseBody : MemoryStream
    {
        private bool _isAsync;

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count)
        {
            Assert.True(_isAsync, "Written to synchronously.");
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _isAsync = true;
            base.Write(buffer.ToArray(), 0, buffer.Length);
            _isAsync = false;
            return ValueTask.CompletedTask;
        }
    }
}
