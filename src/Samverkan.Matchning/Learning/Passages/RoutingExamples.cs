using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>Reads the labelled assignments (<c>routing-*.jsonl</c>) of a corpus's training folder.</summary>
public static class RoutingExamples
{
    /// <summary>All assignments, by file and line.</summary>
    /// <param name="folder">The training folder, <c>corpus/traning</c>.</param>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    /// <exception cref="MisconfiguredException">A file has faults; the message shows the first one.</exception>
    public static IReadOnlyList<RoutingExample> Read(string folder) => LabelledPassages.ReadAll(folder).AllAssignments;
}
