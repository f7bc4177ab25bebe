using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>A task of a case.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">Where it is done; null while it cannot be begun.</param>
/// <param name="Hint">Where it stands, in words.</param>
/// <param name="Status">The same in a word or two.</param>
/// <param name="Tone">How the status strikes the eye; what is done is plain.</param>
internal sealed record CaseTask(string Name, string? Address, string Hint, string Status, Tone Tone)
{
    /// <summary>The tasks of a case.</summary>
    public static IReadOnlyList<CaseTask> Of(
        Guid id, IReadOnlyList<AnalysisVersion> analyses, CasePriorities? priorities, IReadOnlyList<Decision> decisions, IReadOnlyList<AssignmentRow> assignments)
    {
        var isRead = analyses.Any(analysis => analysis.State == AnalysisState.Classified);
        return
        [
            Analysis(id, analyses),
            Priorities(id, isRead, priorities),
            Suggestions(id, isRead, priorities, [.. decisions.Where(decision => decision.Holds)]),
            Assignments(id, assignments),
            new CaseTask("Överenskommelse", assignments.Count > 0 ? $"/arenden/{id}/overenskommelse" : null,
                assignments.Count > 0 ? "Skapas som Word-fil ur ärendets uppdrag." : "Kan skapas när det finns ett uppdrag.", assignments.Count > 0 ? "Kan skapas" : "Kan inte börja än",
                assignments.Count > 0 ? Tone.Neutral : Tone.Plain),
        ];
    }

    private static CaseTask Analysis(Guid id, IReadOnlyList<AnalysisVersion> analyses)
    {
        var address = $"/arenden/{id}/analyser";
        return (analyses.Count, analyses.FirstOrDefault(analysis => analysis.State == AnalysisState.AwaitingReview)) switch
        {
            (0, _) => new("Nulägesanalys", address, "Ladda upp huvudmannens analys.", "Inte påbörjad", Tone.Attention),
            (_, { } waiting) => new("Nulägesanalys", address, $"Granska vad som har maskerats i {waiting.FileName}.", "Granska", Tone.Attention),
            var (count, _) when analyses.Any(analysis => analysis.State == AnalysisState.Uploaded) =>
                new("Nulägesanalys", address, $"{Swedish.Count(count, "dokument", "dokument")}.", "Läses", Tone.Waiting),
            var (count, _) when analyses.Any(analysis => analysis.State == AnalysisState.Classified) =>
                new("Nulägesanalys", address, $"{Swedish.Count(count, "dokument", "dokument")}. Rätta områden på stycken om något blivit fel.", "Läst", Tone.Plain),
            _ => new("Nulägesanalys", address, "Dokumentet kunde inte läsas. Försök igen eller ladda upp ett annat.", "Kunde inte läsas", Tone.Bad),
        };
    }

    private static CaseTask Priorities(Guid id, bool isRead, CasePriorities? priorities) => priorities is { } made
        ? new("Prioritering", $"/arenden/{id}/prioritering", $"{Swedish.Count(made.Areas.Count, "bekräftat område", "bekräftade områden")}.", "Klar", Tone.Plain)
        : isRead ? new("Prioritering", $"/arenden/{id}/prioritering", "Bekräfta områdena och lägg dem i huvudmannens ordning.", "Att göra", Tone.Attention)
        : new("Prioritering", null, "Kan börja när en analys är läst.", "Kan inte börja än", Tone.Plain);

    private static CaseTask Suggestions(Guid id, bool isRead, CasePriorities? priorities, IReadOnlyList<Decision> decisions)
    {
        if (!isRead && priorities is null)
        {
            return new("Förslag", null, "Kan tas fram när en analys är läst.", "Kan inte börja än", Tone.Plain);
        }

        var used = decisions.Count(decision => decision.Answer == DecisionAnswer.Use);
        return decisions.Count == 0
            ? new("Förslag", $"/arenden/{id}/forslag", "Insatser, lärosäten, SPSM:s stöd och forskning för varje område.", "Att göra", Tone.Attention)
            : new("Förslag", $"/arenden/{id}/forslag", $"{Swedish.Count(decisions.Count, "beslut", "beslut")}, varav {Swedish.Number(used)} att använda.", "Pågår", Tone.Neutral);
    }

    private static CaseTask Assignments(Guid id, IReadOnlyList<AssignmentRow> assignments) => assignments.Count == 0
        ? new("Uppdrag", $"/arenden/{id}/uppdrag", "Skapas ur de förslag som du har valt att använda.", "Inte påbörjat", Tone.Neutral)
        : new("Uppdrag", $"/arenden/{id}/uppdrag", $"{Swedish.Count(assignments.Count, "uppdrag", "uppdrag")}.",
            assignments.Any(row => row.Assignment.State == AssignmentState.Returned && row.Assignment.ReroutedTo is null) ? "Återlämnat" : "Pågår",
            assignments.Any(row => row.Assignment.State == AssignmentState.Returned && row.Assignment.ReroutedTo is null) ? Tone.Attention : Tone.Neutral);
}
