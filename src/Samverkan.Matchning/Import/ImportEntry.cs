namespace Samverkan.Matchning.Import;

/// <summary>What a source gives, one after the other: a record, the news that one is gone, one that cannot be read, or a place to go on from.</summary>
/// <param name="Number">Line or number of the record in its source, from 1.</param>
public abstract record ImportEntry(long Number);

/// <summary>A record that could be read.</summary>
/// <param name="Number">Line or number of the record in its source, from 1.</param>
/// <param name="Record">What it says.</param>
public sealed record ReadEntry(long Number, ImportedRecord Record) : ImportEntry(Number);

/// <summary>The source says that a record it once gave is no longer there.</summary>
/// <param name="Number">Number of the message in its source, from 1.</param>
/// <param name="SourceId">What the record was called.</param>
public sealed record DeletedEntry(long Number, string SourceId) : ImportEntry(Number);

/// <summary>A record that is left out.</summary>
/// <param name="Number">Line or number of the record in its source, from 1.</param>
/// <param name="Code">Stable name of the reason, such as <c>titel-saknas</c>; the report counts by it.</param>
/// <param name="Reason">The reason in Swedish.</param>
public sealed record RejectedEntry(long Number, string Code, string Reason) : ImportEntry(Number);

/// <summary>All before this has been given; a run that is cut off after it may go on from here.</summary>
/// <param name="Number">Number of the last entry before it.</param>
/// <param name="State">Where to go on.</param>
public sealed record CheckpointEntry(long Number, HarvestState State) : ImportEntry(Number);
