using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Tests.Models;

/// <summary>The models and the validation data as they are committed; loaded once for the tests of one class.</summary>
public sealed class CommittedModels
{
    public LanguageModels Models { get; } = LanguageModels.Load(new ModelFolder(Repository.Models));

    public CorpusSnapshot Corpus { get; } = CorpusSnapshot.Load(Repository.Corpus);

    public IReadOnlyList<LabelledPassage> Passages { get; } = [.. LabelledPassages.Read(Path.Combine(Repository.Corpus, "traning")).Where(passage => passage.Split == DataSplit.Validation)];

    public IReadOnlyList<RoutingExample> Assignments { get; } = [.. RoutingExamples.Read(Path.Combine(Repository.Corpus, "traning")).Where(example => example.Split == DataSplit.Validation)];
}
