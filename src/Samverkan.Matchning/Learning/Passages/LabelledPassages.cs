using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>Reads the labelled passages of a corpus's training folder.</summary>
public static class LabelledPassages
{
    /// <summary>All passages, by file and line.</summary>
    /// <param name="folder">The training folder, <c>corpus/traning</c>.</param>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    /// <exception cref="MisconfiguredException">A file has faults; the message shows the first one.</exception>
    public static IReadOnlyList<LabelledPassage> Read(string folder) => ReadAll(folder).AllPassages;

    internal static TrainingFolder ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new NotFoundException("traning-saknas", "Mappen med märkta stycken finns inte. Kontrollera sökvägen till korpusen.");
        }

        var training = TrainingFolder.Read(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
        if (training.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error) is { } first)
        {
            throw new MisconfiguredException(
                "traning-ogiltig", $"De märkta styckena har fel och kan inte användas. Det första: {first.File}:{first.Line}: {first.Message}");
        }

        return training;
    }
}
