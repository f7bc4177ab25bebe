using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Demo;

/// <summary>Carries the first sample case through decisions to assignments in different states, with a question from SPSM.</summary>
public sealed class DemoMatching(
    SuggestForCase suggest, Decide decide, CreateAssignment create, ChangeAssignment change, MoveAssignment move, AskAboutAssignment ask, TimeProvider clock)
{
    internal void CarryThrough(DemoActors actors, Guid caseId)
    {
        var areas = suggest.Execute(actors.Kansli, caseId).Areas;
        if (areas.FirstOrDefault(area => area.OfKind(RecordKind.University).Any()) is { } forUniversity)
        {
            var chosen = forUniversity.OfKind(RecordKind.University).First();
            var decision = Use(actors, caseId, forUniversity, chosen, "Har en forskargrupp på området och ligger inom räckhåll.");
            Make(actors, caseId, decision, new Receiver(RoutingTarget.University, chosen.Record.Id, chosen.Record.Title), "Handledning av ämneslagen en gång i månaden under två läsår.", new());
            if (forUniversity.Suggestions.FirstOrDefault(suggestion => suggestion.Record.Kind == RecordKind.Intervention) is { } intervention)
            {
                decide.Execute(actors.Kansli, new DecideCommand(
                    caseId, forUniversity.Finding.Area.Slug, intervention.Record.Id, DecisionAnswer.Later, "Vänta tills lärosätet har sett hur ämneslagen arbetar."));
            }
        }

        if (areas.FirstOrDefault(area => area.Remit.IsInside && area.OfKind(RecordKind.SpsmService).Any()) is { } forSpsm)
        {
            var decision = Use(actors, caseId, forSpsm, forSpsm.OfKind(RecordKind.SpsmService).First(), "Gäller lärmiljön för hela skolan, och den egna elevhälsan har inte räckt till.");
            var assignment = Make(
                actors, caseId, decision, new Receiver(RoutingTarget.Spsm, null, "SPSM"), "Rådgivning till elevhälsoteam och rektor om förebyggande arbete.",
                new SpsmChecklist("Elevhälsoteamet och den centrala elevhälsan har arbetat med frågan i ett år.", "Specialpedagogen Exempelby", "Två timmar varannan vecka för elevhälsoteamet"));
            var handed = move.Execute(actors.Kansli, new MoveAssignmentCommand(assignment.Id, assignment.Version, AssignmentState.HandedOver));
            ask.Execute(actors.Spsm, handed.Id, "Vilka årskurser gäller det i första hand?");
        }
    }

    private Decision Use(DemoActors actors, Guid caseId, AreaSuggestions area, CaseSuggestion chosen, string motive) =>
        decide.Execute(actors.Kansli, new DecideCommand(caseId, area.Finding.Area.Slug, chosen.Record.Id, DecisionAnswer.Use, motive));

    private Assignment Make(DemoActors actors, Guid caseId, Decision decision, Receiver receiver, string scope, SpsmChecklist checklist)
    {
        var start = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddMonths(2);
        var terms = new AssignmentTerms(scope, "", start, start.AddYears(2), "Ryms inom Skolverkets beslut för ärendet.");
        var draft = create.Execute(actors.Kansli, new CreateAssignmentCommand(caseId, [decision.Id], receiver, terms));
        var ready = change.Execute(actors.Kansli, new ChangeAssignmentCommand(draft.Id, draft.Version, terms, checklist));
        return move.Execute(actors.Kansli, new MoveAssignmentCommand(ready.Id, ready.Version, AssignmentState.Decided));
    }
}
