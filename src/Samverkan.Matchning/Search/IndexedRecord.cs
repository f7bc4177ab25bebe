using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>A record with all that an index needs to find it, made by <see cref="RecordIndexer"/>.</summary>
/// <param name="Record">The record.</param>
/// <param name="Attributes">What it can be filtered by.</param>
/// <param name="Vector">Its vector, of unit length or zero.</param>
/// <param name="Terms">Stems and compound parts with their weighted frequencies, multiples of 0.5.</param>
/// <param name="Words">Words as they stand, in lower case, with their counts: what misspelt questions are mended with.</param>
public sealed record IndexedRecord(
    CorpusRecord Record, RecordAttributes Attributes, float[] Vector, IReadOnlyDictionary<string, float> Terms, IReadOnlyDictionary<string, int> Words);
