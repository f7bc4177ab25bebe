using System.Text.Json;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What was read out of a document, as it is stored: the text once, and where the passages stand in it.</summary>
internal static class StoredText
{
    public static byte[] Write(AnalysisDocument document) => JsonSerializer.SerializeToUtf8Bytes(new StoredDocumentText(
        document.Name, document.Format, document.Text,
        [.. document.Sections.Select(section => new StoredSection(
            section.HeadingPath, [.. section.Passages.Select(passage => new StoredPassage(passage.Number, passage.Kind, passage.Span.Start, passage.Span.End, passage.Page))]))]));

    public static AnalysisDocument Read(byte[] content)
    {
        var stored = JsonSerializer.Deserialize<StoredDocumentText>(content) ?? throw new InvalidDataException("A stored text is empty.");
        return new AnalysisDocument(stored.Name, stored.Format, stored.Text, [.. stored.Sections.Select(section => new Section(
            section.HeadingPath, [.. section.Passages.Select(passage => new Passage(
                passage.Number, passage.Kind, new TextSpan(passage.Start, passage.End), stored.Text[passage.Start..passage.End], section.HeadingPath, passage.Page))]))]);
    }

    private sealed record StoredDocumentText(string Name, FileFormat Format, string Text, IReadOnlyList<StoredSection> Sections);

    private sealed record StoredSection(IReadOnlyList<string> HeadingPath, IReadOnlyList<StoredPassage> Passages);

    private sealed record StoredPassage(int Number, PassageKind Kind, int Start, int End, int? Page);
}
