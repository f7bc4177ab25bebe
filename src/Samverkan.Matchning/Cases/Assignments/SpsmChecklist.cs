namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>
/// What SPSM asks for before it takes on an assignment: the authority's own resources have been tried
/// (https://www.spsm.se/stod-och-rad/radgivning-och-utredning/), and there is a contact person and time set aside
/// (https://www.spsm.se/om-oss/press/nyheter/nyheter/var-radgivning-utgar-fran-din-fraga/).
/// </summary>
/// <param name="OwnResourcesTried">Which of the authority's own resources have been tried, and with what result.</param>
/// <param name="ContactPerson">Who carries the knowledge on at the authority; personal data.</param>
/// <param name="TimeSetAside">How much time the authority has set aside, for whom.</param>
public sealed record SpsmChecklist(string OwnResourcesTried = "", string ContactPerson = "", string TimeSetAside = "")
{
    /// <summary>What is still missing; empty when the assignment can be sent.</summary>
    public IReadOnlyList<FieldFault> Missing() =>
    [
        .. ((FieldFault?[])
        [
            string.IsNullOrWhiteSpace(OwnResourcesTried) ? new(nameof(OwnResourcesTried), "Skriv vilka egna resurser som prövats, till exempel elevhälsoteamet eller den centrala elevhälsan. SPSM kompletterar huvudmannens egna.") : null,
            string.IsNullOrWhiteSpace(ContactPerson) ? new(nameof(ContactPerson), "Skriv vem hos huvudmannen som är kontaktperson och för kunskapen vidare.") : null,
            string.IsNullOrWhiteSpace(TimeSetAside) ? new(nameof(TimeSetAside), "Skriv hur mycket tid huvudmannen har avsatt, och för vilka.") : null,
        ]).OfType<FieldFault>(),
    ];
}
