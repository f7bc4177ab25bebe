using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Import;

/// <summary>Puts prepared records into a batch: tells new from known, changed from unchanged, and joins what is the same publication.</summary>
internal sealed class ResearchWriter(IResearchBatch batch, ResearchPreparer preparer, ImportReport report, long run)
{
    private const int MaxCandidates = 60;
    private readonly Dictionary<string, (ResearchItem Item, IndexedRecord? Indexed)> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>Publications that the search index has to take in, as far as they were prepared for it.</summary>
    public IReadOnlyCollection<(ResearchItem Item, IndexedRecord? Indexed)> Changed => _changed.Values;

    /// <summary>Ids that the search index has to drop.</summary>
    public IReadOnlyCollection<string> Removed => _removed;

    /// <summary>Adds, changes or joins a record.</summary>
    /// <param name="cleaned">The record.</param>
    /// <param name="prepared">What was found out about it; null when it seemed to be known.</param>
    public void Write(CleanedRecord cleaned, PreparedResearch? prepared)
    {
        var known = batch.Source(cleaned.SourceKey);
        if (known is not null && known.Knows(cleaned.ContentHash))
        {
            report.Unchanged++;
            return;
        }

        prepared ??= preparer.Prepare(cleaned);
        if (known is not null && batch.Find(known.ResearchId) is { } former)
        {
            Change(prepared, former, known);
            return;
        }

        var source = new StoredSource(cleaned.ContentHash, prepared.Item.Id, run, []);
        var twin = batch.Candidates(prepared.Keys, MaxCandidates).FirstOrDefault(candidate => DuplicateRule.IsSame(candidate.Candidate, prepared.Candidate));
        if (twin is null)
        {
            report.Added++;
            Put(prepared.Item, prepared.Candidate, prepared, source);
        }
        else
        {
            report.Joined++;
            Join(prepared, twin, source with { ResearchId = twin.Id });
        }
    }

    /// <summary>Removes what a source has removed, unless another source still gives the publication.</summary>
    public void Delete(long sourceKey)
    {
        if (batch.Source(sourceKey) is not { } known)
        {
            return; // it was removed before we ever saw it
        }

        batch.RemoveSource(sourceKey);
        if (batch.SourcesOf(known.ResearchId) == 0)
        {
            batch.Remove(known.ResearchId);
            _changed.Remove(known.ResearchId);
            _removed.Add(known.ResearchId);
            report.Removed++;
        }
    }

    /// <summary>A changed record replaces the publication when it is its only source; otherwise it may only add to it.</summary>
    private void Change(PreparedResearch prepared, ResearchItem former, StoredSource known)
    {
        report.Changed++;
        var isOnly = batch.SourcesOf(former.Id) == 1;
        var item = !isOnly ? ResearchMerge.Join(former, prepared.Item) : prepared.Item.Id == former.Id ? prepared.Item : prepared.Item with { Id = former.Id };
        Put(item, isOnly ? prepared.Candidate : null, prepared, known.With(prepared.Cleaned.ContentHash, run));
    }

    private void Join(PreparedResearch prepared, StoredCandidate twin, StoredSource source)
    {
        var first = batch.Find(twin.Id) ?? throw new InvalidOperationException("A publication has keys but is gone.");
        var joined = ResearchMerge.Join(first, prepared.Item);
        if (IsSame(first, joined))
        {
            batch.PutSource(prepared.Cleaned.SourceKey, source);
            return;
        }

        Put(joined, ResearchMerge.Join(twin.Candidate, prepared.Candidate), prepared, source);
    }

    private void Put(ResearchItem item, DuplicateCandidate? candidate, PreparedResearch prepared, StoredSource source)
    {
        batch.Put(item, candidate);
        batch.AddKeys(item.Id, prepared.Keys);
        batch.PutSource(prepared.Cleaned.SourceKey, source);
        _changed[item.Id] = (item, ReferenceEquals(item, prepared.Item) ? prepared.Indexed : null);
        _removed.Remove(item.Id);
        report.WithAreas += item.Areas.Count > 0 ? 1 : 0;
        report.WithUniversities += item.UniversityIds.Count > 0 ? 1 : 0;
    }

    /// <summary>Records compare lists by reference, so what joining can change is compared by content.</summary>
    private static bool IsSame(ResearchItem first, ResearchItem joined) =>
        first.Text == joined.Text && first.ResearchKind == joined.ResearchKind && first.Year == joined.Year && first.Publisher == joined.Publisher
        && first.Language == joined.Language && first.Authors.Count == joined.Authors.Count && first.Identifiers.Count == joined.Identifiers.Count
        && first.Keywords.Count == joined.Keywords.Count && first.UniversityIds.Count == joined.UniversityIds.Count
        && first.Sources.Count == joined.Sources.Count && first.Areas.SequenceEqual(joined.Areas)
        && first.AreaProbabilities.SequenceEqual(joined.AreaProbabilities);
}
