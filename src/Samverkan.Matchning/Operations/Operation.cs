using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Operations;

/// <summary>Where the parts lie that the service runs on.</summary>
/// <param name="Models">The models folder.</param>
/// <param name="DataFolder">The data folder.</param>
public sealed record OperationFolders(ModelFolder Models, string DataFolder);

/// <summary>What the service runs on, as it was when somebody looked.</summary>
/// <param name="CheckedAt">When that was, UTC.</param>
/// <param name="Version">The program's version, with the commit when it is known.</param>
/// <param name="Runtime">The runtime and the operating system.</param>
/// <param name="Checks">What the doctor found.</param>
/// <param name="Models">The models.</param>
/// <param name="Records">How many records of each kind the corpus has.</param>
/// <param name="Areas">How many problem areas it has.</param>
/// <param name="Index">The search index in use; null when there is none that answers.</param>
/// <param name="Data">The parts of the data folder.</param>
public sealed record Operation(
    DateTimeOffset CheckedAt, string Version, string Runtime, IReadOnlyList<ServiceCheck> Checks, IReadOnlyList<InstalledModel> Models,
    IReadOnlyList<(RecordKind Kind, int Count)> Records, int Areas, IndexState? Index, IReadOnlyList<FolderSize> Data);

/// <summary>Remembers the latest look. In memory only: after a restart the service may run on something else.</summary>
public sealed class LatestOperation
{
    /// <summary>What was found; null before the first look.</summary>
    public Operation? Found { get; internal set; }

    /// <summary>When it was ready.</summary>
    internal DateTimeOffset FinishedAt { get; set; }

    /// <summary>Held while somebody looks.</summary>
    internal Lock Looking { get; } = new();
}
