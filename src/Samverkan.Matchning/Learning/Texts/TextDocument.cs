namespace Samverkan.Matchning.Learning.Texts;

/// <summary>A public document that the language models learn from.</summary>
/// <param name="Id">Stable identifier within its collection.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its lead or summary; empty when it has none.</param>
/// <param name="Text">All of its text; paragraphs are separated by blank lines.</param>
/// <param name="Url">Where it was published; empty when unknown.</param>
/// <param name="Categories">The publisher's subject words.</param>
public sealed record TextDocument(string Id, string Title, string Summary, string Text, string Url, IReadOnlyList<string> Categories);
