using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Classification;

/// <summary>Turns labelled texts into what the classifier and the router are given, in training and evaluation alike.</summary>
internal sealed class PassageInputs(SwedishAnalyzer analyzer, EmbeddingModel embeddings)
{
    public PassageInput Of(string text, string? heading)
    {
        var tokens = analyzer.Analyze(text);
        return new PassageInput(tokens, analyzer.Analyze(heading ?? ""), embeddings.Embed(tokens));
    }

    /// <summary>Passages with what stands before each of them in its document.</summary>
    /// <param name="passages">In the order of their files.</param>
    public TrainingPassage[] Of(IReadOnlyList<LabelledPassage> passages)
    {
        var alone = passages.AsParallel().AsOrdered().Select(passage => new TrainingPassage(
            Of(passage.Text, passage.Heading), passage.Labels, passage.Role, passage.Author)).ToArray();
        return [.. alone.Select((passage, i) => i > 0 && passages[i].Document is { } document && passages[i - 1].Document == document && passage.Author == alone[i - 1].Author
            ? passage with { Input = passage.Input with { Previous = alone[i - 1].Input.Tokens } } : passage)];
    }

    public TopicText Of(CorpusRecord record) => new(Of($"{record.Title}. {record.Text}", null), record.Areas);

    public TopicText Of(EverydayPhrase phrase) => new(Of(phrase.Everyday, null), phrase.Areas);

    public TopicText Of(ProblemArea area) =>
        new(Of($"{area.Name}. {area.Description} {string.Join(", ", area.Keywords)}", null), [area.Slug]);
}
