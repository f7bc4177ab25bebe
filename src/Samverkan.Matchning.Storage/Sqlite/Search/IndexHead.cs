namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>What an index is made with and how much it holds.</summary>
/// <param name="Fingerprint">Of the embedding model.</param>
/// <param name="BuiltAt">When it was built anew.</param>
/// <param name="Records">Number of records.</param>
/// <param name="TotalLength">Sum of the records' lengths in weighted terms.</param>
/// <param name="NextNumber">Number of the next record.</param>
internal sealed record IndexHead(string Fingerprint, DateTimeOffset BuiltAt, int Records, double TotalLength, int NextNumber);
