using System.Reflection;
using System.Runtime.InteropServices;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Operations;

/// <summary>Looks at what the service runs on, part for part, and remembers what was found.</summary>
public sealed class CheckOperation(
    ServiceDoctor doctor, OperationFolders folders, CorpusSnapshot corpus, ISearchIndex index, CaseGate gate, LatestOperation latest, TimeProvider clock)
{
    /// <summary>
    /// Looks now; takes some seconds, as the models are read through. Those who ask while somebody looks wait, and get what was found then.
    /// </summary>
    /// <exception cref="ForbiddenException">The role does not see the operation.</exception>
    public Operation Execute(Actor actor)
    {
        gate.Demand(actor, Permission.SeeOperation);
        var asked = clock.GetUtcNow();
        lock (latest.Looking)
        {
            return latest.Found is { } found && latest.FinishedAt > asked ? found : Look();
        }
    }

    private Operation Look()
    {
        var found = new Operation(
            clock.GetUtcNow(),
            typeof(CheckOperation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}",
            [.. doctor.Run()],
            InstalledModel.ReadAll(folders.Models),
            [.. corpus.Records.GroupBy(record => record.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            corpus.Areas.Count,
            State(),
            FolderSize.Of(folders.DataFolder));
        (latest.Found, latest.FinishedAt) = (found, clock.GetUtcNow());
        return found;
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
