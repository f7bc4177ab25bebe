namespace Samverkan.Matchning.Import;

/// <summary>How far a harvest of an archive has come. Stored together with the records before it, so that a killed run loses and repeats nothing.</summary>
/// <param name="Source">The archive: address, format and set, as one text.</param>
/// <param name="Token">The resumption token to go on with; null when no list is under way.</param>
/// <param name="From">Datestamp that the list under way began from, as the archive writes it; null when it began from the start.</param>
/// <param name="Next">Datestamp to begin the next list from, as the archive writes it; null before the first answer.</param>
public sealed record HarvestState(string Source, string? Token, string? From, string? Next);
