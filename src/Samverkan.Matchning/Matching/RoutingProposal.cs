using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Matching;

/// <summary>Whom an assignment is proposed to, and why.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Confidence">Probability that a person would choose the same, 0 to 1.</param>
/// <param name="Rule">The rule that decided; null when only the learned part spoke.</param>
/// <param name="Reasons">The reasons in Swedish, the deciding one first.</param>
/// <param name="Passages">Numbers of the passages that the rule's words stand in; empty for a text of its own.</param>
public sealed record RoutingProposal(
    RoutingTarget To, double Confidence, RoutingRule? Rule, IReadOnlyList<string> Reasons, IReadOnlyList<int> Passages);
