using System.Diagnostics;
using System.Text;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

public class HostilePdfTests
{
    private static readonly byte[] Plain = PdfFile.WithLines("Frånvaron ökar i årskurs 8 och rutinen följs inte.");

    [ToolFact("pdftotext", "qpdf")]
    public async Task An_encrypted_pdf_is_refused_with_advice() => Assert.Contains(
        "lösenord", await Reading.RefusedAsync("dokument-krypterat", await EncryptAsync(Plain, "hemligt"), "a.pdf"), StringComparison.Ordinal);

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_pdf_that_only_restricts_changes_is_read() =>
        Assert.Contains("Frånvaron", (await Reading.ReadAsync(await EncryptAsync(Plain, ""), "a.pdf")).Text, StringComparison.Ordinal);

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_scanned_pdf_is_refused_with_advice()
    {
        var scanned = new PdfFile().Image().EndPage().Image().Text(290, 30, 9, "2").EndPage().Image().EndPage().ToBytes();
        Assert.Contains("OCR", await Reading.RefusedAsync("dokument-skannat", scanned, "a.pdf"), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_pdf_truncated_anywhere_is_refused()
    {
        var whole = new PdfFile().Lines("Första sidan har text som räcker.").EndPage().Lines("Andra sidan har också text som räcker.").EndPage().ToBytes();
        for (var tenth = 1; tenth < 10; tenth++)
        {
            await Reading.RefusedAsync("dokument-skadat", whole[..(whole.Length * tenth / 10)], "a.pdf");
        }
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_pdf_without_pages_is_refused() =>
        await Reading.RefusedAsync("dokument-skadat", new PdfFile().ToBytes(), "a.pdf");

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_page_tree_that_holds_itself_is_refused_or_read_in_time()
    {
        var looping = Replace(Plain, "/Kids [5 0 R]", "/Kids [2 0 R]");
        var clock = Stopwatch.StartNew();
        await ReadsOrRefusesAsync(looping);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task Deep_nesting_and_parents_in_a_circle_do_not_bring_the_reader_down()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));
        await ReadsOrRefusesAsync(new PdfFile().Field($"/FT /Tx /T (a) /V {deep}", 72, 500).ToBytes());
        await ReadsOrRefusesAsync(new PdfFile().Lines("Frånvaron ökar i årskurs 8 på skolan.").Field("/T (a) /V (svar) /Parent 4 0 R", 72, 500).ToBytes());
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_pdf_with_garbage_in_it_never_crashes_the_reader()
    {
        var form = new PdfFile().Text(72, 770, 11, "Hur är närvaron på skolan?").TextField("a", "Hur är närvaron?", "Den är låg.", 600, "", "Den är låg.").ToBytes();
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var broken = form.ToArray();
            for (var i = 0; i < 10; i++)
            {
                broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
            }

            await ReadsOrRefusesAsync(broken);
        }
    }

    [Theory]
    [InlineData("pdftotext-som-inte-finns", "qpdf", "poppler-utils")]
    [InlineData("/finns/inte/pdftotext", "qpdf", "poppler-utils")]
    public async Task A_missing_pdftotext_is_the_administrators_matter(string pdfToText, string qpdf, string package) =>
        await MissesAsync(new DocumentReaderOptions { PdfToText = pdfToText, Qpdf = qpdf }, package);

    [ToolFact("pdftotext")]
    public async Task A_missing_qpdf_is_the_administrators_matter() =>
        await MissesAsync(new DocumentReaderOptions { Qpdf = "/finns/inte/qpdf" }, "qpdf");

    [ToolFact("sh", "sleep")]
    public async Task A_tool_that_does_not_answer_is_ended()
    {
        using var slow = new Script("sleep 60");
        var clock = Stopwatch.StartNew();

        await Reading.RefusedAsync(
            "dokument-skadat", Plain, "a.pdf", new DocumentReaderOptions { PdfToText = slow.Path, ToolTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [ToolFact("sh", "yes")]
    public async Task A_tool_that_never_stops_printing_is_ended()
    {
        using var endless = new Script("yes '<word>x</word>'");
        await Reading.RefusedAsync("dokument-for-stort", Plain, "a.pdf", new DocumentReaderOptions { PdfToText = endless.Path, MaxToolOutputBytes = 1_000_000 });
    }

    [ToolFact("sh", "env")]
    public async Task A_tool_sees_nothing_of_the_services_environment()
    {
        using var script = new Script("case $(env) in *DOTNET*|*HOME=*) exit 9;; esac; echo '<doc><page width=\"1\" height=\"1\"><flow><block><line><word>Inget att se i miljön för den som letar.</word></line></block></flow></page></doc>'");
        using var form = new Script("echo '{}'");

        var document = await Reading.ReadAsync(Plain, "a.pdf", new DocumentReaderOptions { PdfToText = script.Path, Qpdf = form.Path });

        Assert.Equal("Inget att se i miljön för den som letar.", document.Text);
    }

    [ToolFact("sh", "stat")]
    public async Task Nothing_is_left_on_disk()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-test-");
        using var script = new Script($"dirname \"$4\" > {folder.FullName}/where; stat -c %a \"$(dirname \"$4\")\" > {folder.FullName}/mode; exit 1");

        await Reading.RefusedAsync("dokument-skadat", Plain, "a.pdf", new DocumentReaderOptions { PdfToText = script.Path });

        Assert.False(Directory.Exists((await File.ReadAllTextAsync(Path.Combine(folder.FullName, "where"))).Trim()));
        Assert.Equal("700", (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "mode"))).Trim());
        folder.Delete(recursive: true);
    }

    private static async Task MissesAsync(DocumentReaderOptions options, string package)
    {
        var exception = await Assert.ThrowsAsync<MisconfiguredException>(() => Reading.ReadAsync(Plain, "a.pdf", options));
        Assert.Equal("verktyg-saknas", exception.Code);
        Assert.Contains(package, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/finns", exception.Message, StringComparison.Ordinal);
    }

    private static async Task ReadsOrRefusesAsync(byte[] content)
    {
        try
        {
            await Reading.ReadAsync(content, "a.pdf");
        }
        catch (RejectedInputException exception)
        {
            Assert.StartsWith("dokument-", exception.Code, StringComparison.Ordinal);
        }
    }

    private static async Task<byte[]> EncryptAsync(byte[] pdf, string userPassword)
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-test-");
        var (plain, encrypted) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
        await File.WriteAllBytesAsync(plain, pdf);
        using var qpdf = Process.Start("qpdf", ["--encrypt", userPassword, "agare", "256", "--modify=none", "--", plain, encrypted]);
        await qpdf.WaitForExitAsync();
        var content = await File.ReadAllBytesAsync(encrypted);
        folder.Delete(recursive: true);
        return content;
    }

    private static byte[] Replace(byte[] content, string old, string with)
    {
        Assert.Equal(old.Length, with.Length);
        var text = Encoding.Latin1.GetString(content);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>A stand-in for a tool.</summary>
    private sealed class Script : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samverkan-test-");

        public Script(string commands)
        {
            File.WriteAllText(Path, $"#!/bin/sh\n{commands}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        public string Path => System.IO.Path.Combine(_folder.FullName, "verktyg");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
