using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>Puts prepared records into a batch: tells new from known, changed from unchanged, and joins what is the same publication.</summary>
internal sealed class ResearchWriter(IResearchBatch batch, ImportReport report)
{
    private const int MaxCandidates = 60;
    private readonly Dictionary<string, ResearchItem> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>Publications that the search index has to take in.</summary>
    public IReadOnlyCollection<ResearchItem> Changed => _changed.Values;

    /// <summary>Ids that the search index has to drop.</summary>
    public IReadOnlyCollection<string> Removed => _removed;

    /// <summary>Adds, changes or joins a record.</summary>
    public void Write(PreparedResearch prepared)
    {
        var known = batch.Source(prepared.SourceKey);
        if (known is { } same && same.ContentHash == prepared.ContentHash)
        {
            report.Unchanged++;
            return;
        }

        if (known is { } changed && batch.Find(changed.ResearchId) is { } former)
        {
            Change(prepared, former);
            return;
        }

        var twin = batch.Candidates(prepared.Keys, MaxCandidates).FirstOrDefault(candidate => DuplicateRule.IsSame(candidate.Candidate, prepared.Candidate));
        if (twin is null)
        {
            report.Added++;
            Put(prepared.Item, prepared.Candidate, prepared);
        }
        else
        {
            report.Joined++;
            Join(prepared, twin);
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
    private void Change(PreparedResearch prepared, ResearchItem former)
    {
        report.Changed++;
        var isOnly = batch.SourcesOf(former.Id) == 1;
        Put(isOnly ? prepared.Item with { Id = former.Id } : ResearchMerge.Join(former, prepared.Item), isOnly ? prepared.Candidate : null, prepared);
    }

    private void Join(PreparedResearch prepared, StoredCandidate twin)
    {
        var first = batch.Find(twin.Id) ?? throw new InvalidOperationException("A publication has keys but is gone.");
        var joined = ResearchMerge.Join(first, prepared.Item);
        if (IsSame(first, joined))
        {
            batch.PutSource(prepared.SourceKey, new StoredSource(prepared.ContentHash, first.Id));
            return;
        }

        Put(joined, ResearchMerge.Join(twin.Candidate, prepared.Candidate), prepared);
    }

    private void Put(ResearchItem item, DuplicateCandidate? candidate, PreparedResearch prepared)
    {
        batch.Put(item, candidate);
        batch.AddKeys(item.Id, prepared.Keys);
        batch.PutSource(prepared.SourceKey, new StoredSource(prepared.ContentHash, item.Id));
        _changed[item.Id] = item;
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
