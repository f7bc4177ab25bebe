using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Reports.Export;
using Samverkan.Matchning.Formats.Reports.Tables;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Formats.Reports.Export;

public class CaseExporterTests
{
    private static readonly DateTimeOffset Time = new(2026, 9, 1, 8, 30, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("01990000-0000-7000-8000-000000000001");
    private static readonly Changed By = new(Guid.Empty, "Handläggare Exempel", Time);

    private static readonly CaseExport Whole = new(
        new Case { Id = Id, Changed = By, CreatedAt = Time, RegistryNumber = "2026:0042", Authority = new SchoolAuthority("Påhittade kommun"), Units = [new SchoolUnit("01234567", "Åsskolan", [SchoolForm.CompulsorySchool])], Deadlines = [new Deadline("Beslut", new DateOnly(2026, 10, 1))] },
        [
            new AnalysisVersion
            {
                Id = Id, CaseId = Id, Changed = By, Uploaded = By, DocumentId = Id, FileName = "Analys.docx",
                Passages = [new AnalysisPassage(1, PassageKind.Paragraph, 2, "Närvaro", "Enligt [namn] ökar frånvaron.", PassageRole.Problem, [])],
            },
            new AnalysisVersion { Id = Id, CaseId = Id, Changed = By, Uploaded = By, DocumentId = Id, FileName = "Analys.docx" },
        ],
        [new LabelCorrection { Id = Id, CaseId = Id, Changed = By, AnalysisId = Id, PassageNumber = 1, Labels = ["narvaro"], Role = PassageRole.Cause }],
        new CasePriorities { Id = Id, Changed = By, Areas = [new PrioritisedArea("narvaro", "Först")] },
        [new Decision { Id = Id, CaseId = Id, Changed = By, Area = "narvaro", RecordId = "r", RecordTitle = "Handledning", Answer = DecisionAnswer.Use, Motive = "=Passar", DecidedBy = By, Score = 0.75, Reasons = ["Ett", "Två"] }],
        [
            new Assignment
            {
                Id = Id, CaseId = Id, Changed = By, RegistryNumber = "2026:0042", Authority = "Påhittade kommun", CreatedAt = Time, Areas = ["narvaro"], DecisionIds = [Id],
                Titles = ["Handledning"], Passages = [], Receiver = new Receiver(RoutingTarget.University, null, "Påhittade universitetet"), Terms = new AssignmentTerms("Sex träffar"),
                Moves = [new AssignmentMove(AssignmentState.Draft, AssignmentState.Decided, By, "Klart")],
                Questions = [new AssignmentQuestion(Id, "När?", By)],
            },
        ],
        [new AuditRow(1, new AuditEntry(AuditAction.Exported, Guid.Empty, "Handläggare Exempel", Role.Kansli, Time, Id, "arende", Id, ["Omaskat", "Svar: Använd"]), "00", "ff")],
        [Document("Analys av Påhittad Person.docx", "original ett"), Document("../../CON.docx", "original två"), Document("Analys av Påhittad Person.docx", "original tre")],
        IsMasked: false, Time, "Handläggare Exempel")
    { AreaNames = new Dictionary<string, string> { ["narvaro"] = "Närvaro och frånvaro" } };

    [Fact]
    public async Task Everything_is_written_under_safe_and_different_names()
    {
        var files = await FilesAsync(Whole);
        string[] tables = ["Ärende", "Skolenheter", "Prioritering", "Rättade etiketter", "Beslut", "Uppdrag", "Uppdragens steg", "Frågor och svar", "Logg"];
        Assert.Equal(
            [
                "dokument/01 Analys av Påhittad Person.docx", "dokument/02 _CON.docx", "dokument/03 Analys av Påhittad Person.docx", "analyser/01 maskerad text.txt",
                .. tables.SelectMany(table => (string[])[$"tabeller/{table}.csv", $"tabeller/{table}.json"]), "innehall.txt", "manifest.json",
            ],
            files.Keys);
        Assert.Equal("original två", files["dokument/02 _CON.docx"]);
        Assert.Contains("[sida 2]\r\n\r\nNärvaro\r\n\r\n1. Enligt [namn] ökar frånvaron.", files["analyser/01 maskerad text.txt"], StringComparison.Ordinal);
        Assert.Contains("Pröva sekretessen", files["innehall.txt"], StringComparison.Ordinal);
        Assert.Contains("Analys 02", files["innehall.txt"][files["innehall.txt"].IndexOf("Saknas", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_and_the_log_are_written_for_spreadsheets_and_programs()
    {
        var files = await FilesAsync(Whole);
        Assert.Contains(";Närvaro och frånvaro;Handledning;Använd;'=Passar;Handläggare Exempel;2026-09-01 10:30:00;Nej;0,75;\"Ett; Två\";", files["tabeller/Beslut.csv"], StringComparison.Ordinal);
        Assert.Contains(";\"Omaskat; Svar: Använd\";00;ff", files["tabeller/Logg.csv"], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(files["tabeller/Beslut.json"]);
        Assert.Equal("=Passar", json.RootElement[0].GetProperty("Motivering").GetString());
        Assert.Equal(0.75, json.RootElement[0].GetProperty("Poäng").GetDouble());
        Assert.Equal(Time, json.RootElement[0].GetProperty("Beslutat").GetDateTimeOffset());
    }

    [Fact]
    public async Task Areas_are_called_by_their_names_and_their_codes_stand_apart()
    {
        var files = await FilesAsync(Whole);
        Assert.Contains("1;Närvaro och frånvaro;Först;narvaro", files["tabeller/Prioritering.csv"], StringComparison.Ordinal);
        Assert.Contains(";1;Närvaro och frånvaro;", files["tabeller/Rättade etiketter.csv"], StringComparison.Ordinal);
        Assert.Contains(";Närvaro och frånvaro;Handledning;Sex träffar;", files["tabeller/Uppdrag.csv"], StringComparison.Ordinal);
        foreach (var (table, column) in (ReadOnlySpan<(string, string)>)[("Prioritering", "Områdeskod"), ("Beslut", "Områdeskod"), ("Rättade etiketter", "Områdeskoder"), ("Uppdrag", "Områdeskoder")])
        {
            using var json = JsonDocument.Parse(files[$"tabeller/{table}.json"]);
            Assert.Equal("narvaro", json.RootElement[0].GetProperty(column).GetString());
        }
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
    public async Task A_masked_export_never_opens_an_original()
    {
        var unopenable = Whole.Documents[0] with { Read = () => throw new InvalidOperationException("Must not be opened.") };
        var files = await FilesAsync(Whole with { IsMasked = true, ExportedBy = "", Documents = [unopenable] });

        Assert.DoesNotContain(files.Keys, name => name.StartsWith("dokument/", StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("Påhittad Person", file.Key + file.Value, StringComparison.Ordinal));
        Assert.Contains("analyser/01 maskerad text.txt", files.Keys);
        Assert.Contains("Personuppgifter är maskerade.", files["innehall.txt"], StringComparison.Ordinal);
        Assert.Contains("Uttaget 2026-09-01 10:30:00.", files["innehall.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_and_the_rest_is_written()
    {
        var gone = Whole.Documents[0] with { Info = Whole.Documents[0].Info with { Name = "Borta.pdf" }, Read = () => throw new NotFoundException("fil-saknas", "Filen finns inte.") };
        var files = await FilesAsync(Whole with { Documents = [gone, Whole.Documents[0]] });
        Assert.Contains("Dokument 01, inkommet 2026-09-01 10:30:00, Borta.pdf: filen finns inte kvar.", files["innehall.txt"], StringComparison.Ordinal);
        Assert.Contains("Borta.pdf", files["manifest.json"], StringComparison.Ordinal);
        Assert.Equal("original ett", files["dokument/02 Analys av Påhittad Person.docx"]);
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes() => Assert.Equal(await WriteAsync(Whole), await WriteAsync(Whole));

    private static ExportedDocument Document(string name, string content) =>
        new(new StoredDocument(Id, Id, DocumentKind.Attachment, name, content.Length, "", By), () => Encoding.UTF8.GetBytes(content));

    private static async Task<byte[]> WriteAsync(CaseExport export)
    {
        using var target = new ResponseBody();
        await new CaseExporter(new CsvTableWriter()).WriteAsync(export, target, CancellationToken.None);
        return target.ToArray();
    }

    private static async Task<Dictionary<string, string>> FilesAsync(CaseExport export)
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(export)));
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
