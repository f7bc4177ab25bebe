using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Agreements;

/// <summary>
/// What an överenskommelse says, gathered from the case. What is <see langword="null"/> or empty is not decided yet: the document
/// then shows that it is missing.
/// </summary>
/// <param name="RegistryNumber">The case's diary number.</param>
/// <param name="Date">The day the document is dated.</param>
/// <param name="Authority">The huvudman's name.</param>
/// <param name="Parties">Those who agree, in the order they are to stand.</param>
/// <param name="Units">The school units that take part.</param>
/// <param name="Areas">The problem areas that the huvudman has put first, in its order.</param>
/// <param name="Interventions">What is to be done.</param>
/// <param name="Commitments">Who does what and when.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="FinancingDecision">Skolverket's decision on financing: number, date, what it covers.</param>
/// <param name="PersonalData">What applies to personal data in this collaboration.</param>
/// <param name="FollowUp">How and when the parties follow up.</param>
public sealed record Agreement(
    string RegistryNumber,
    DateOnly Date,
    string Authority,
    IReadOnlyList<AgreementParty> Parties,
    IReadOnlyList<AgreementUnit> Units,
    IReadOnlyList<AgreementArea> Areas,
    IReadOnlyList<AgreedIntervention> Interventions,
    IReadOnlyList<Commitment> Commitments,
    DateOnly? From,
    DateOnly? To,
    string? FinancingDecision,
    string? PersonalData,
    string? FollowUp);

/// <summary>One who signs.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Role">What it is in the collaboration, such as "Huvudman" or "Lärosäte".</param>
/// <param name="OrganisationNumber">With its hyphen.</param>
/// <param name="Representative">Who stands for it; name and title.</param>
public sealed record AgreementParty(string Name, string Role, string? OrganisationNumber, string? Representative);

/// <summary>A school unit that takes part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Skolenhetskod.</param>
/// <param name="SchoolForms">Its school forms.</param>
public sealed record AgreementUnit(string Name, string? Code, IReadOnlyList<SchoolForm> SchoolForms);

/// <summary>A confirmed problem area.</summary>
/// <param name="Name">Its Swedish label.</param>
/// <param name="Background">What the analysis says about it, in the huvudman's words.</param>
public sealed record AgreementArea(string Name, string? Background);

/// <summary>An intervention that was decided on.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Area">The problem area it answers.</param>
/// <param name="Provider">Who carries it out.</param>
/// <param name="Scope">How much and for whom.</param>
public sealed record AgreedIntervention(string Title, string Area, string Provider, string? Scope);

/// <summary>One row of who does what.</summary>
/// <param name="Party">Who.</param>
/// <param name="Responsibility">What.</param>
/// <param name="Time">When.</param>
public sealed record Commitment(string Party, string Responsibility, string? Time);
