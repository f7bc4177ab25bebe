using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>The kinds of records in running text and as headings.</summary>
internal static class KindWords
{
    /// <summary>The kinds in the order they are shown.</summary>
    public static IReadOnlyList<RecordKind> Order { get; } = [RecordKind.Intervention, RecordKind.University, RecordKind.SpsmService, RecordKind.ResearchItem];

    /// <summary>"3 insatser", "1 lärosäte": the word alone.</summary>
    public static string Of(RecordKind kind, int count) => (kind, count == 1) switch
    {
        (RecordKind.Intervention, true) => "insats",
        (RecordKind.Intervention, false) => "insatser",
        (RecordKind.University, true) => "lärosäte",
        (RecordKind.University, false) => "lärosäten",
        (RecordKind.SpsmService, _) => "stöd från SPSM",
        _ => "forskning",
    };

    /// <summary>The heading of a kind's suggestions.</summary>
    public static string Heading(RecordKind kind) => kind switch
    {
        RecordKind.Intervention => "Insatser",
        RecordKind.University => "Lärosäten",
        RecordKind.SpsmService => "Stöd från SPSM",
        _ => "Forskning",
    };
}
