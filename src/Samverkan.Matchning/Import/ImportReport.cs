namespace Samverkan.Matchning.Import;

/// <summary>What an import did.</summary>
public sealed class ImportReport
{
    private const int ExamplesShown = 3;
    private readonly SortedDictionary<string, Skipped> _skipped = new(StringComparer.Ordinal);

    /// <summary>Records that were read, whatever became of them.</summary>
    public long Read { get; internal set; }

    /// <summary>Publications that are new.</summary>
    public long Added { get; internal set; }

    /// <summary>Publications whose record has changed since last time.</summary>
    public long Changed { get; internal set; }

    /// <summary>Records that turned out to be publications already there, and were joined with them.</summary>
    public long Joined { get; internal set; }

    /// <summary>Records that stood exactly so last time.</summary>
    public long Unchanged { get; internal set; }

    /// <summary>Publications that were removed because their source has removed them.</summary>
    public long Removed { get; internal set; }

    /// <summary>Of those added or changed: with at least one area.</summary>
    public long WithAreas { get; internal set; }

    /// <summary>Of those added or changed: linked to at least one university.</summary>
    public long WithUniversities { get; internal set; }

    /// <summary>Records that were left out, by reason.</summary>
    public IReadOnlyCollection<Skipped> SkippedByReason => _skipped.Values;

    /// <summary>Number of records that were left out.</summary>
    public long SkippedCount => _skipped.Values.Sum(skipped => skipped.Count);

    internal void Skip(RejectedEntry entry)
    {
        if (!_skipped.TryGetValue(entry.Code, out var skipped))
        {
            _skipped[entry.Code] = skipped = new Skipped(entry.Code, entry.Reason, 0, []);
        }

        _skipped[entry.Code] = skipped with
        {
            Count = skipped.Count + 1,
            First = skipped.First.Count < ExamplesShown ? [.. skipped.First, entry.Number] : skipped.First,
        };
    }
}

/// <summary>Records that were left out for one reason.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Reason">The reason in Swedish, as it was given for the first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="First">Line or number of the first few.</param>
public sealed record Skipped(string Code, string Reason, long Count, IReadOnlyList<long> First);

/// <summary>How far an import has come.</summary>
/// <param name="Records">Records dealt with so far.</param>
/// <param name="Share">Part of the source that has been read, 0 to 1; null when unknown.</param>
public readonly record struct ImportProgress(long Records, double? Share);
