using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>Everything proposed for a case.</summary>
/// <param name="Case">The case, as the person may see it.</param>
/// <param name="Areas">The confirmed areas in the school authority's order; empty when none is confirmed.</param>
/// <param name="Order">Advice on what to take first; null when there is nothing to order.</param>
public sealed record CaseSuggestions(Case Case, IReadOnlyList<AreaSuggestions> Areas, OrderAdvice? Order);

/// <summary>Everything proposed for one confirmed area.</summary>
/// <param name="Finding">The area with its passages.</param>
/// <param name="IsFromDescription">Whether no passage has the area, so that its description was matched instead.</param>
/// <param name="Suggestions">The suggestions, by kind and then the best first; empty when none fits.</param>
/// <param name="ByHand">Records that people added, with their decisions.</param>
/// <param name="NoGoodMatch">The decision that none fits; null when there is none.</param>
/// <param name="Routing">Whom the work is proposed to.</param>
/// <param name="Remit">Whether the area lies within SPSM's remit, by rule and apart from any likeness.</param>
public sealed record AreaSuggestions(
    Finding Finding, bool IsFromDescription, IReadOnlyList<CaseSuggestion> Suggestions, IReadOnlyList<CaseSuggestion> ByHand, Decision? NoGoodMatch,
    RoutingProposal Routing, Assignments.RemitTest Remit)
{
    /// <summary>The suggestions of one kind, the best first.</summary>
    public IEnumerable<CaseSuggestion> OfKind(RecordKind kind) => Suggestions.Where(suggestion => suggestion.Record.Kind == kind);
}

/// <summary>A suggestion with what the case adds to it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Score">0 to 1; null for a record that people added.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
/// <param name="Passages">The passages it answers best.</param>
/// <param name="Fit">How it fits the case: school form, time, cost, demands.</param>
/// <param name="Load">Open assignments of a partner; null for what is no partner.</param>
/// <param name="Earlier">Earlier assignments of this partner with this school authority.</param>
/// <param name="Conflict">A conflict of interest; null when none is registered.</param>
/// <param name="Overlaps">National programmes that it competes with, in Swedish.</param>
/// <param name="Decision">The answer that holds; null when it is not answered, and nothing is chosen beforehand.</param>
public sealed record CaseSuggestion(
    CorpusRecord Record, double? Score, IReadOnlyList<Reason> Reasons, IReadOnlyList<PassageRef> Passages, IReadOnlyList<FitNote> Fit, int? Load,
    IReadOnlyList<EarlierAssignment> Earlier, ConflictOfInterest? Conflict, IReadOnlyList<string> Overlaps, Decision? Decision);

/// <summary>An earlier assignment with the same school authority.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="RegistryNumber">Registry number of its case.</param>
/// <param name="State">Its state.</param>
/// <param name="Year">The year it was created.</param>
public sealed record EarlierAssignment(Guid AssignmentId, string RegistryNumber, Assignments.AssignmentState State, int Year);
