namespace Samverkan.Matchning.Import;

/// <summary>Where records come from: a file or an archive.</summary>
public interface IRecordSource
{
    /// <summary>
    /// Names the source among all others, stable between runs; the records' own ids are unique within it. For formats whose ids are unique
    /// in the world it is empty.
    /// </summary>
    string Scope { get; }

    /// <summary>How much has been read, 0 to 1; null when that cannot be known.</summary>
    double? Share { get; }

    /// <summary>Reads all of it, once. A record that cannot be read becomes a <see cref="RejectedEntry"/> and does not end the reading.</summary>
    IAsyncEnumerable<ImportEntry> ReadAsync(CancellationToken cancellationToken);
}
