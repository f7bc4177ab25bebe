namespace Samverkan.Matchning.Web.Pages.Poster;

/// <summary>One row of a record's facts.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">Its values, each with an address when it leads somewhere.</param>
internal sealed record Fact(string Label, IReadOnlyList<FactValue> Values);

/// <summary>A value of a fact.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
internal sealed record FactValue(string Text, string? Address = null);
