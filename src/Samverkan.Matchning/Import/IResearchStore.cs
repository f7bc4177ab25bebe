using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Keeps the publications that were imported, which sources gave them, and how far harvests have come. Unlike the search index it cannot
/// be made anew from the corpus. One writer at a time.
/// </summary>
public interface IResearchStore
{
    /// <summary>Writes a batch: all of it is kept when the work returns, nothing when it throws.</summary>
    /// <exception cref="UnavailableException">Another import is at work, or the disk is full.</exception>
    void Write(Action<IResearchBatch> work);

    /// <summary>Which of some records of sources are known exactly so.</summary>
    /// <param name="records">Keys and content hashes.</param>
    /// <returns>The keys of those that are.</returns>
    IReadOnlySet<long> Known(IReadOnlyList<(long SourceKey, long ContentHash)> records);

    /// <summary>How far the harvest of a source has come; null before its first answer.</summary>
    HarvestState? Harvest(string source);

    /// <summary>All publications, by id, read a few at a time: for building the search index anew.</summary>
    IEnumerable<ResearchItem> Items();

    /// <summary>Number of publications.</summary>
    int Count { get; }

    /// <summary>The publications of a university about an area from a year on, newest first. Student theses do not count.</summary>
    /// <param name="universityId">The university.</param>
    /// <param name="area">Slug of the area.</param>
    /// <param name="fromYear">First year that counts.</param>
    /// <param name="limit">Most ids to give.</param>
    /// <returns>How many there are, and the ids of the newest.</returns>
    (int Count, IReadOnlyList<string> Ids) Publications(string universityId, string area, int fromYear, int limit);
}

/// <summary>Reads and writes within one transaction; what was written is seen at once by what is read.</summary>
public interface IResearchBatch
{
    /// <summary>What is known of a record of a source; null when it is new.</summary>
    StoredSource? Source(long sourceKey);

    /// <summary>Publications that share a key, at most <paramref name="limit"/>; the batch's own writes are among them.</summary>
    IReadOnlyList<StoredCandidate> Candidates(IReadOnlyList<long> keys, int limit);

    /// <summary>A publication; null when there is none.</summary>
    ResearchItem? Find(string id);

    /// <summary>Number of sources that give a publication.</summary>
    int SourcesOf(string id);

    /// <summary>Adds or replaces a publication.</summary>
    /// <param name="item">The publication.</param>
    /// <param name="candidate">What later records are compared with; null to keep it as it is.</param>
    void Put(ResearchItem item, DuplicateCandidate? candidate);

    /// <summary>Makes a publication findable by more keys.</summary>
    void AddKeys(string id, IReadOnlyList<long> keys);

    /// <summary>Notes which publication a source's record became.</summary>
    void PutSource(long sourceKey, StoredSource source);

    /// <summary>Forgets a source's record.</summary>
    void RemoveSource(long sourceKey);

    /// <summary>Removes a publication with its keys.</summary>
    void Remove(string id);

    /// <summary>Notes how far a harvest has come.</summary>
    void PutHarvest(HarvestState state);
}

/// <summary>What is known of a record of a source.</summary>
/// <param name="ContentHash">Hash of what it said.</param>
/// <param name="ResearchId">The publication it became or was joined with.</param>
/// <param name="Run">The import that wrote it.</param>
/// <param name="Earlier">
/// Hashes of what it said earlier in the same import: a file may have one record in several versions, the last of which counts, and
/// reading the file again must not bring the first ones back.
/// </param>
public sealed record StoredSource(long ContentHash, string ResearchId, long Run, IReadOnlyList<long> Earlier)
{
    private const int MaxEarlier = 10;

    /// <summary>Whether a record says nothing new.</summary>
    public bool Knows(long contentHash) => ContentHash == contentHash || Earlier.Contains(contentHash);

    /// <summary>The same record with new content.</summary>
    public StoredSource With(long contentHash, long run) => this with
    {
        ContentHash = contentHash,
        Run = run,
        Earlier = Run == run ? [.. Earlier.Append(ContentHash).TakeLast(MaxEarlier)] : [],
    };
}

/// <summary>A publication that another record may be the same as.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Candidate">What is compared.</param>
public sealed record StoredCandidate(string Id, DuplicateCandidate Candidate);
