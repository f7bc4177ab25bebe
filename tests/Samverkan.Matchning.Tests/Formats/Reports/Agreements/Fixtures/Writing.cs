using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Reports.Agreements;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures;

/// <summary>Writes agreements the way the service does, and checks what must hold for every one of them.</summary>
internal static class Writing
{
    /// <summary>An agreement with everything in it; all names are invented.</summary>
    public static Agreement Whole { get; } = new(
        "2026:0042",
        new DateOnly(2026, 9, 1),
        "Påhittade kommun",
        [
            new AgreementParty("Skolverket", "Samordnar", null, "Enhetschef Exempel"),
            new AgreementParty("Påhittade kommun", "Huvudman", "212000-9994", "Skolchef Exempel"),
            new AgreementParty("Påhittade universitetet", "Lärosäte", null, "Processledare Exempel"),
        ],
        [new AgreementUnit("Åsskolan", "01234567", [SchoolForm.CompulsorySchool, SchoolForm.SchoolAgeEducare])],
        [new AgreementArea("Närvaro", "Frånvaron ökar i årskurs 7–9.")],
        [new AgreedIntervention("Handledning av arbetslag", "Närvaro", "Påhittade universitetet", "Sex träffar")],
        [new Commitment("Påhittade kommun", "Avsätter tid för träffarna", "Varje månad"), new Commitment("Skolverket", "Följer arbetet", "Varje termin")],
        new DateOnly(2026, 9, 1),
        new DateOnly(2029, 6, 30),
        "Skolverkets beslut den 20 augusti 2026.",
        "Inga andra personuppgifter än företrädarnas.",
        "I maj varje år.");

    public static async Task<AgreementDocument> WriteAsync(Agreement agreement, byte[] template)
    {
        using var stream = new MemoryStream(template);
        var document = await new AgreementWriter(new()).WriteAsync(agreement, stream, CancellationToken.None);
        Assert.Empty(Faults(document.Content));
        return document;
    }

    /// <summary>Writes with a template of one body, and reads what stands in the result with the project's own reader.</summary>
    public static async Task<(string Outline, IReadOnlyList<string> Warnings)> WriteAsync(Agreement agreement, string body)
    {
        var document = await WriteAsync(agreement, Zip.Of([.. WordMarkup.Package(body)]));
        var read = await Reading.ReadAsync(document.Content, "a.docx");
        return (read.Outline().TrimStart('#').Trim(), [.. document.Warnings.Where(warning => !warning.StartsWith("Mallen saknar fältet", StringComparison.Ordinal))]);
    }

    /// <summary>What the Open XML SDK finds wrong with a Word file.</summary>
    public static IReadOnlyList<string> Faults(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }
}
