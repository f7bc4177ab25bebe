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

    public TrainingPassage Of(LabelledPassage passage) => new(
        Of(passage.Text, passage.Heading), passage.Labels, passage.Role, passage.Id[..passage.Id.LastIndexOf('-')]);

    public TopicText Of(CorpusRecord record) => new(Of($"{record.Title}. {record.Text}", null), record.Areas);

    public TopicText Of(ProblemArea area) =>
        new(Of($"{area.Name}. {area.Description} {string.Join(", ", area.Keywords)}", null), [area.Slug]);
}
