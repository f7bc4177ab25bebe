using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Matching;

/// <summary>Everything proposed for one finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Interventions">Interventions, best first; empty when none fits.</param>
/// <param name="Universities">Universities and centres.</param>
/// <param name="SpsmServices">SPSM's support.</param>
/// <param name="Research">Research.</param>
/// <param name="Routing">Whom the assignment is proposed to.</param>
public sealed record AreaMatch(
    Finding Finding, IReadOnlyList<Suggestion> Interventions, IReadOnlyList<Suggestion> Universities, IReadOnlyList<Suggestion> SpsmServices,
    IReadOnlyList<Suggestion> Research, RoutingProposal Routing);
