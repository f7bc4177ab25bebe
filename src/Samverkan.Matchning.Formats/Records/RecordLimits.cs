namespace Samverkan.Matchning.Formats.Records;

/// <summary>How much of a hostile or damaged file is held in memory at once. A record beyond a limit is rejected and the reading goes on.</summary>
public sealed record RecordLimits
{
    /// <summary>Longest record, in characters: room for an article with ten thousand authors.</summary>
    public int MaxRecordLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Longest line, in characters, where a record is a line or made of lines.</summary>
    public int MaxLineLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most that stands around the records of an XML file, in characters.</summary>
    public int MaxEnvelopeLength { get; init; } = 1024 * 1024;
}
