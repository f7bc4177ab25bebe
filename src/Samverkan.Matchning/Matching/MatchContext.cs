using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Matching;

/// <summary>What else is known about the case when records are ranked.</summary>
/// <param name="SchoolForms">School forms of the units; empty when unknown.</param>
/// <param name="Counties">Counties they lie in; empty when unknown.</param>
/// <param name="Limit">Most suggestions of each kind for each area.</param>
public sealed record MatchContext(IReadOnlyList<SchoolForm> SchoolForms, IReadOnlyList<string> Counties, int Limit = 5);
