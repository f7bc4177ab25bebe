namespace Samverkan.Matchning.Corpus;

/// <summary>A page or publication that a record's facts come from.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Title">Its title, when the record gives one.</param>
/// <param name="Identifier">SOU number, ISBN, DOI, URN or the like, when it has one.</param>
/// <param name="IsMirror">True when the address is a copy with someone else than the publisher.</param>
public sealed record Source(Uri Url, string? Title, string? Identifier, bool IsMirror);
