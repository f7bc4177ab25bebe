namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>One whole index as the table <c>index_generation</c> has it.</summary>
/// <param name="Generation">Its number.</param>
/// <param name="Fingerprint">Of the embedding model.</param>
/// <param name="BuiltAt">When it was built anew.</param>
/// <param name="Records">Number of records.</param>
/// <param name="TotalLength">Sum of the records' lengths in weighted terms.</param>
/// <param name="NextNumber">Number of the next record.</param>
/// <param name="Version">Grows with every change.</param>
internal sealed record IndexGeneration(
    int Generation, string Fingerprint, DateTimeOffset BuiltAt, int Records, double TotalLength, int NextNumber, long Version)
{
    /// <summary>What of it changes, as parameters: SQL Server may tell upper case from lower.</summary>
    public object Counts => new { generation = Generation, records = Records, totalLength = TotalLength, nextNumber = NextNumber };
}
