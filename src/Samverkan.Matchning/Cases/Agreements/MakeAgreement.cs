using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Agreements;

/// <summary>Makes the agreement (överenskommelse) of a case as a document, out of its assignments.</summary>
public sealed class MakeAgreement(ICaseStore store, CaseGate gate, CaseFindings findings, CorpusSnapshot corpus, IAgreementWriter writer, TimeProvider clock)
{
    /// <summary>Fills the template with who does what.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="template">The template's bytes.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="RejectedInputException">No assignment has been decided, or the template cannot be used.</exception>
    public async Task<AgreementDocument> ExecuteAsync(Actor actor, Guid caseId, Stream template, CancellationToken cancellationToken)
    {
        var itsCase = gate.OpenCase(actor, caseId, Permission.ManageAssignments);
        var assignments = store.OfCase<Assignment>(caseId).Where(assignment => assignment.IsOpen).ToArray();
        if (assignments.Length == 0)
        {
            throw new RejectedInputException("uppdrag-saknas", "Besluta om minst ett uppdrag innan du gör överenskommelsen.");
        }

        var document = await writer.WriteAsync(Gather(itsCase, assignments), template, cancellationToken);
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.AgreementMade, actor, clock, caseId, Case.Kind, caseId, $"Uppdrag: {assignments.Length}")));
        return document;
    }

    private Agreement Gather(Case itsCase, IReadOnlyList<Assignment> assignments)
    {
        var partners = assignments.Where(assignment => assignment.Receiver.Kind != RoutingTarget.SchoolAuthority).DistinctBy(assignment => assignment.Receiver.Name);
        return new Agreement(
            itsCase.RegistryNumber, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), itsCase.Authority.Name,
            [
                new AgreementParty(itsCase.Authority.Name, "Huvudman", itsCase.Authority.OrganisationNumber, itsCase.Contact is { } contact ? Join(contact.Name, contact.Title) : null),
                new AgreementParty("Skolverket", "Nationell samordnare", OrganisationNumber: null, itsCase.ResponsibleName),
                .. partners.Select(assignment => new AgreementParty(assignment.Receiver.Name, RoleOf(assignment.Receiver.Kind), null, Filled(assignment.Terms.Responsible))),
            ],
            [.. itsCase.Units.Select(unit => new AgreementUnit(unit.Name, unit.Code, unit.SchoolForms))],
            Areas(itsCase),
            [.. assignments.SelectMany(assignment => assignment.Titles.Select(title => new AgreedIntervention(
                title, string.Join(", ", assignment.Areas.Select(slug => corpus.Area(slug)?.Name ?? slug)), assignment.Receiver.Name, Filled(assignment.Terms.Scope))))],
            [
                .. assignments.Select(assignment => new Commitment(assignment.Receiver.Name, Filled(assignment.Terms.Scope) ?? string.Join(", ", assignment.Titles), Period(assignment.Terms))),
                .. assignments.Where(assignment => Filled(assignment.Checklist.TimeSetAside) is not null).Select(assignment => new Commitment(itsCase.Authority.Name, assignment.Checklist.TimeSetAside, Period(assignment.Terms))),
            ],
            assignments.Min(assignment => assignment.Terms.From), assignments.Max(assignment => assignment.Terms.To),
            Filled(string.Join("; ", assignments.Select(assignment => assignment.Terms.Financing).Where(text => text.Length > 0).Distinct())), null, null);
    }

    private AgreementArea[] Areas(Case itsCase)
    {
        var found = AnalysisVersion.Current(store.OfCase<AnalysisVersion>(itsCase.Id))
            .SelectMany(analysis => findings.Of(analysis, store.List<LabelCorrection>(owner: analysis.Id.ToString("N")))).ToLookup(finding => finding.Area.Slug);
        return
        [
            .. (store.Find<CasePriorities>(itsCase.Id)?.Areas ?? []).Select(area => new AgreementArea(
                corpus.Area(area.Area)?.Name ?? area.Area,
                Filled(area.Note) ?? found[area.Area].SelectMany(finding => finding.Passages).MaxBy(passage => passage.Weight)?.Source.Text)),
        ];
    }

    private static string RoleOf(RoutingTarget kind) => kind switch
    {
        RoutingTarget.Spsm => "SPSM",
        RoutingTarget.University => "Lärosäte",
        RoutingTarget.Consultant => "Konsult",
        RoutingTarget.SchoolAuthority => "Huvudman",
        RoutingTarget.Both => "SPSM och lärosäte",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string? Period(AssignmentTerms terms) => (terms.From, terms.To) switch
    {
        ({ } from, { } to) => $"{from:yyyy-MM-dd}–{to:yyyy-MM-dd}",
        ({ } from, null) => $"från {from:yyyy-MM-dd}",
        (null, { } to) => $"till {to:yyyy-MM-dd}",
        _ => null,
    };

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Join(string name, string? title) => title is null ? name : $"{name}, {title}";
}
