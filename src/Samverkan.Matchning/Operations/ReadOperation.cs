using System.Reflection;
using System.Runtime.InteropServices;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Operations;

/// <summary>Where the parts lie that the service runs on.</summary>
/// <param name="Models">The models folder.</param>
/// <param name="DataFolder">The data folder.</param>
public sealed record OperationFolders(ModelFolder Models, string DataFolder);

/// <summary>What the service runs on.</summary>
/// <param name="Version">The program's version, with the commit when it is known.</param>
/// <param name="Runtime">The runtime and the operating system.</param>
/// <param name="Checks">What the doctor found.</param>
/// <param name="Models">The models.</param>
/// <param name="Records">How many records of each kind the corpus has.</param>
/// <param name="Areas">How many problem areas it has.</param>
/// <param name="Index">The search index in use; null when there is none that answers.</param>
/// <param name="Data">The parts of the data folder.</param>
public sealed record Operation(
    string Version, string Runtime, IReadOnlyList<ServiceCheck> Checks, IReadOnlyList<InstalledModel> Models,
    IReadOnlyList<(RecordKind Kind, int Count)> Records, int Areas, IndexState? Index, IReadOnlyList<FolderSize> Data);

/// <summary>Shows what the service runs on, and looks at each part of it.</summary>
public sealed class ReadOperation(ServiceDoctor doctor, OperationFolders folders, CorpusSnapshot corpus, ISearchIndex index, CaseGate gate)
{
    /// <summary>Looks now; takes a second or two.</summary>
    /// <exception cref="ForbiddenException">The role does not see the operation.</exception>
    public Operation Execute(Actor actor)
    {
        gate.Demand(actor, Permission.SeeOperation);
        return new Operation(
            typeof(ReadOperation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}",
            [.. doctor.Run()],
            InstalledModel.ReadAll(folders.Models),
            [.. corpus.Records.GroupBy(record => record.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            corpus.Areas.Count,
            State(),
            FolderSize.Of(folders.DataFolder));
    }

    /// <summary>An index that is away is told of by the doctor; the rest of the page still stands.</summary>
    private IndexState? State()
    {
        try
        {
            return index.State;
        }
        catch (SamverkanException)
        {
            return null;
        }
    }
}
