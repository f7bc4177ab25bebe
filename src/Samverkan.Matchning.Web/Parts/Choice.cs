namespace Samverkan.Matchning.Web.Parts;

/// <summary>One of the answers to choose between.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What people read.</param>
/// <param name="Hint">What choosing it means; null when the text says it.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
