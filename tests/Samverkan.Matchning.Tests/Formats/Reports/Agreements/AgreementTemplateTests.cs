using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Samverkan.Matchning.Formats.Reports.Agreements;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;
using Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Reports.Agreements;

/// <summary>The template that the project comes with. Setting SAMVERKAN_SKRIV_MALL=1 makes it anew.</summary>
public class AgreementTemplateTests
{
    private static readonly string File = Path.Combine(Repository.Corpus, "mallar", "overenskommelse.docx");

    [Fact]
    public async Task The_committed_template_is_valid_and_uses_only_known_fields()
    {
        if (Environment.GetEnvironmentVariable("SAMVERKAN_SKRIV_MALL") == "1")
        {
            await System.IO.File.WriteAllBytesAsync(File, AgreementTemplateFile.ToBytes());
        }

        var template = await System.IO.File.ReadAllBytesAsync(File);
        Assert.Empty(Writing.Faults(template));
        using var stream = new MemoryStream(template);
        Assert.Empty(await new AgreementWriter(new()).CheckAsync(stream, CancellationToken.None));
    }

    [Fact]
    public async Task A_whole_agreement_fills_the_committed_template()
    {
        var document = await Writing.WriteAsync(Writing.Whole, await System.IO.File.ReadAllBytesAsync(File));

        Assert.Empty(document.Warnings);
        Assert.Equal("Överenskommelse 2026-0042.docx", document.FileName);
        var outline = (await Reading.ReadAsync(document.Content, "a.docx")).Outline();
        Assert.Contains("Överenskommelsen gäller mellan Skolverket, Påhittade kommun och Påhittade universitetet.", outline, StringComparison.Ordinal);
        Assert.Contains("TableRow: Skolverket | Samordnar | – | Enhetschef Exempel", outline, StringComparison.Ordinal);
        Assert.Contains("ListItem: Åsskolan (skolenhetskod 01234567), grundskola och fritidshem", outline, StringComparison.Ordinal);
        Assert.Contains("TableRow: Påhittade kommun | Avsätter tid för träffarna | Varje månad\nTableRow: Skolverket | Följer arbetet | Varje termin", outline, StringComparison.Ordinal);
        Assert.Contains("från och med 1 september 2026 till och med 30 juni 2029", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("[saknas", outline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_can_be_used_with_a_screen_reader()
    {
        var content = (await Writing.WriteAsync(Writing.Whole, await System.IO.File.ReadAllBytesAsync(File))).Content;
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal("Överenskommelse 2026:0042", document.PackageProperties.Title);
        Assert.Equal("sv-SE", document.PackageProperties.Language);
        Assert.Equal("sv-SE", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val);
        Assert.True(body.Descendants<ParagraphStyleId>().Count(style => style.Val == "Heading1") >= 8);
        Assert.All(body.Descendants<Table>(), table => Assert.NotEmpty(table.Elements<TableRow>().First().Descendants<TableHeader>()));
        Assert.All(body.Descendants<Table>(), table => Assert.NotEmpty(table.Descendants<TableCaption>()));
        Assert.Contains("2026:0042", document.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_with_nothing_decided_shows_what_is_missing()
    {
        var bare = Writing.Whole with { Parties = [], Units = [], Areas = [], Interventions = [], Commitments = [], From = null, To = null, FinancingDecision = " ", PersonalData = null, FollowUp = null };

        var document = await Writing.WriteAsync(bare, await System.IO.File.ReadAllBytesAsync(File));

        var outline = (await Reading.ReadAsync(document.Content, "a.docx")).Outline();
        Assert.Contains("från och med [saknas: första dag] till och med [saknas: sista dag].", outline, StringComparison.Ordinal);
        Assert.Contains("[saknas: ansvarig part] | [saknas: vad parten ansvarar för]", outline, StringComparison.Ordinal);
        Assert.Contains(document.Warnings, warning => warning.Contains("beslut om finansiering", StringComparison.Ordinal));
        Assert.DoesNotContain("{{", outline, StringComparison.Ordinal);
    }
}
