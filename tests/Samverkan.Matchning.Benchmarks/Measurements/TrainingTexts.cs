using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>The labelled passages of the corpus as plain text: the most Swedish of the right kind that the repository holds.</summary>
internal static class TrainingTexts
{
    /// <summary>Each passage on its own.</summary>
    public static IReadOnlyList<string> Passages() => [.. Read().Select(passage => passage.Text)];

    /// <summary>The passages of each writer as one document.</summary>
    public static IReadOnlyList<string> Documents() =>
        [.. Read().GroupBy(passage => passage.Id[..passage.Id.LastIndexOf('-')]).Select(group => string.Join("\n\n", group.Select(passage => passage.Text)))];

    private static IReadOnlyList<LabelledPassage> Read() => LabelledPassages.Read(Path.Combine(Repository.Corpus, "traning"));
}
