using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>What stands in a case, as tables. Areas are called by their names; their codes stand last, for programs that join the tables.</summary>
internal static class CaseTables
{
    /// <summary>Every table of an export, also the empty ones, so that a reader sees that there is nothing.</summary>
    public static IReadOnlyList<ReportTable> Of(CaseExport export) =>
    [
        new("Ärende", ["Uppgift", "Värde"], Facts(export.Case)),
        new("Skolenheter", ["Skolenhetskod", "Skolenhet", "Skolformer"], export.Case.Units.Select(unit =>
            Row(unit.Code, unit.Name, Join(unit.SchoolForms.Select(form => form.Label()))))),
        new("Prioritering", ["Plats", "Område", "Kommentar", "Områdeskod"], (export.Priorities?.Areas ?? []).Select((area, i) =>
            Row(i + 1, export.AreaName(area.Area), area.Note, area.Area))),
        new("Rättade etiketter", ["Analys", "Stycke", "Områden", "Roll", "Rättat av", "Rättat", "Områdeskoder"], export.Corrections.Select(correction => Row(
            correction.AnalysisId, correction.PassageNumber, Join(correction.Labels.Select(export.AreaName)), correction.Role.Label(), correction.Changed.Name,
            correction.Changed.At, Join(correction.Labels)))),
        new("Beslut", ["Id", "Område", "Förslag", "Svar", "Motivering", "Beslutat av", "Beslutat", "Föreslaget av tjänsten", "Poäng", "Skäl som visades", "Ångrat", "Områdeskod"],
            export.Decisions.Select(decision => Row(
                decision.Id, export.AreaName(decision.Area), decision.RecordTitle, decision.Answer.Label(), decision.Motive, decision.DecidedBy.Name, decision.DecidedBy.At,
                decision.WasSuggested, decision.Score, Join(decision.Reasons), decision.Undone?.At, decision.Area))),
        new("Uppdrag", ["Id", "Mottagare", "Slag", "Områden", "Insatser", "Omfattning", "Ansvarig", "Från", "Till", "Finansiering", "Läge", "Överlämnat", "Plan", "Områdeskoder"],
            export.Assignments.Select(assignment => Row(
                assignment.Id, assignment.Receiver.Name, assignment.Receiver.Kind.Label(), Join(assignment.Areas.Select(export.AreaName)), Join(assignment.Titles),
                assignment.Terms.Scope, assignment.Terms.Responsible, assignment.Terms.From, assignment.Terms.To, assignment.Terms.Financing,
                assignment.State.Label(), assignment.HandedOverAt, assignment.Plan, Join(assignment.Areas)))),
        new("Uppdragens steg", ["Uppdrag", "Från", "Till", "Skäl", "Av", "När"], export.Assignments.SelectMany(assignment => assignment.Moves.Select(move => Row(
            assignment.Id, move.From.Label(), move.To.Label(), move.Reason, move.By.Name, move.By.At)))),
        new("Frågor och svar", ["Uppdrag", "Fråga", "Ställd av", "Ställd", "Svar", "Besvarad av", "Besvarad"],
            export.Assignments.SelectMany(assignment => assignment.Questions.Select(question => Row(
                assignment.Id, question.Text, question.AskedBy.Name, question.AskedBy.At, question.Answer, question.AnsweredBy?.Name, question.AnsweredBy?.At)))),
        new("Logg", ["Nummer", "När", "Händelse", "Vem", "Roll", "Gäller", "Gäller id", "Uppgifter", "Föregående kontrollsumma", "Kontrollsumma"],
            export.History.Select(row => Row(
                row.Number, row.Entry.At, row.Entry.Action.Label(), row.Entry.UserName, row.Entry.Role.Label(), row.Entry.Subject, row.Entry.SubjectId,
                Join(row.Entry.Facts), row.PreviousHash, row.Hash))),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Facts(Case itsCase) =>
    [
        Row("Diarienummer", itsCase.RegistryNumber),
        Row("Huvudman", itsCase.Authority.Name),
        Row("Organisationsnummer", itsCase.Authority.OrganisationNumber),
        Row("Kommun", itsCase.Municipality),
        Row("Län", itsCase.County),
        Row("Skolformer", Join(itsCase.SchoolForms.Select(form => form.Label()))),
        Row("Läge", itsCase.Stage.Label()),
        Row("Team", itsCase.Team),
        Row("Ansvarig", itsCase.ResponsibleName),
        Row("Kontakt", itsCase.Contact is { } contact ? Join(new[] { contact.Name, contact.Title, contact.Email, contact.Phone }.OfType<string>()) : null),
        Row("Skapat", itsCase.CreatedAt),
        .. itsCase.Deadlines.Select(deadline => Row($"Datum: {deadline.What}", deadline.Date)),
        Row("Anteckningar", itsCase.Notes),
    ];

    private static IReadOnlyList<object?> Row(params object?[] values) => values;

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);
}
