namespace Samverkan.Matchning.Formats.Records.OaiPmh;

/// <summary>What is harvested, and how considerately.</summary>
/// <param name="Address">The archive's base address, such as <c>https://gih.diva-portal.org/dice/oai</c>.</param>
public sealed record OaiPmhOptions(Uri Address)
{
    /// <summary>Format of the records: <c>swepub_mods</c> and <c>mods</c> have the most, <c>oai_dc</c> every archive has.</summary>
    public string MetadataPrefix { get; init; } = "swepub_mods";

    /// <summary>Part of the archive; null for all of it.</summary>
    public string? Set { get; init; }

    /// <summary>Least time between two requests.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take, from the request to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many times a request is made before the harvest is given up; it can be gone on with later.</summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>Longest wait that an archive may ask for.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Largest answer, unpacked, in bytes.</summary>
    public long MaxAnswerBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Names the harvest among others: where its state is kept.</summary>
    public string Name => $"{Address.GetLeftPart(UriPartial.Path)} {MetadataPrefix} {Set}".TrimEnd();
}
