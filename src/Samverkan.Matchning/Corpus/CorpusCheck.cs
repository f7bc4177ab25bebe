using Samverkan.Matchning.Corpus.Checks;
using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Corpus;

/// <summary>Checks a whole corpus: every file by itself, the records against each other, and the training texts.</summary>
/// <param name="clock">Tells what is old and what lies in the future.</param>
public sealed class CorpusCheck(TimeProvider clock)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    public CorpusCheckResult Run(string folder)
    {
        var read = new CorpusReader(clock).Read(folder);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var training = TrainingFolder.Read(Path.Combine(folder, CorpusFiles.Training), CorpusFiles.Training);
        var issues = read.Issues
            .Concat(LinkCheck.Run(read))
            .Concat(ExpertiseCheck.Run(read))
            .Concat(DuplicateCheck.Run(read))
            .Concat(new AttentionCheck(today).Run(read))
            .Concat(training.Issues)
            .Concat(TrainingCheck.Run(training, read.Corpus));
        return new CorpusCheckResult(read.Corpus, training.AllPassages, training.AllAssignments, CorpusIssues.Sorted(issues));
    }
}
