using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Import;

/// <summary>An imported record that has been cleaned and named; enough to see whether it is known already.</summary>
/// <param name="Number">Line or number in its source.</param>
/// <param name="SourceKey">Hash of the source and the record's name there.</param>
/// <param name="ContentHash">Hash of the record and the models: equal to the stored one when nothing has changed.</param>
/// <param name="Record">The cleaned record.</param>
public sealed record CleanedRecord(long Number, long SourceKey, long ContentHash, ImportedRecord Record);

/// <summary>An imported record with all that was found out about it, ready to be compared with those already there.</summary>
/// <param name="Cleaned">The record.</param>
/// <param name="Item">As the corpus has it; its id counts only if the record turns out to be new.</param>
/// <param name="Candidate">For comparing it with others.</param>
/// <param name="Keys">For finding the others.</param>
/// <param name="Indexed">The item as the search index takes it, as long as it is not joined with another.</param>
public sealed record PreparedResearch(
    CleanedRecord Cleaned, ResearchItem Item, DuplicateCandidate Candidate, IReadOnlyList<long> Keys, IndexedRecord Indexed);
