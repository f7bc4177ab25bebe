namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>The names of a corpus's files and folders.</summary>
internal static class CorpusFiles
{
    public const string Areas = "problem-areas.yaml";
    public const string Glossary = "ordlista.yaml";
    public const string Routing = "routing.yaml";
    public const string UniversityNames = "larosatesnamn.yaml";
    public const string Training = "traning";
    public const string EverydaySwedish = "sprak";

    /// <summary>Where the records of each kind are.</summary>
    public static readonly IReadOnlyList<(RecordKind Kind, string Folder)> Folders =
    [
        (RecordKind.Intervention, "insatser"),
        (RecordKind.University, "larosaten"),
        (RecordKind.SpsmService, "spsm"),
        (RecordKind.ResearchItem, "forskning"),
    ];
}
