using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>Whom an assignment goes to, as it is chosen in a form.</summary>
internal static class ReceiverInput
{
    private const string Spsm = "spsm";
    private const string Authority = "huvudman";
    private const string Consultant = "konsult";

    /// <summary>The receivers to choose between: the universities that were chosen in the case, SPSM, a consultant and the school authority.</summary>
    public static IReadOnlyList<Choice> Choices(Case itsCase, IEnumerable<Decision> used, CorpusSnapshot corpus) =>
    [
        .. used.Select(decision => decision.RecordId).OfType<string>().Distinct().Select(corpus.ById).OfType<University>()
            .Select(university => new Choice(university.Id, university.Title)),
        new(Spsm, "SPSM", "Elevhälsa och tillgänglighet"),
        new(Authority, itsCase.Authority.Name, "Huvudmannen själv"),
        new(Consultant, "En konsult", "Skriv namnet nedan"),
    ];

    /// <summary>The receiver; null when nothing is chosen or the consultant has no name.</summary>
    public static Receiver? Of(string? chosen, string? consultant, Case itsCase, CorpusSnapshot corpus) => chosen switch
    {
        Spsm => new Receiver(RoutingTarget.Spsm, null, "SPSM"),
        Authority => new Receiver(RoutingTarget.SchoolAuthority, null, itsCase.Authority.Name),
        Consultant => string.IsNullOrWhiteSpace(consultant) ? null : new Receiver(RoutingTarget.Consultant, null, consultant.Trim()),
        { } id when corpus.ById(id) is University university => new Receiver(RoutingTarget.University, university.Id, university.Title),
        _ => null,
    };
}
