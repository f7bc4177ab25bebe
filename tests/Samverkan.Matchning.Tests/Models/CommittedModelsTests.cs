using System.Text.Json;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Classification;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Learning.Evaluation.SuperLim;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Tests.Models;

/// <summary>The committed models do what their cards say. A drop of a figure is a fault of the build, not news for later.</summary>
public sealed class CommittedModelsTests(CommittedModels committed) : IClassFixture<CommittedModels>
{
    private const double Tolerance = 0.01;

    [MetricsFact("klassificerare")]
    public void The_classifier_has_the_figures_of_its_card() =>
        AssertFigures("klassificerare", ClassifierEvaluation.Run(committed.Models, committed.Passages, ""), "areas_macro_f1", "areas_micro_f1", "roles_macro_f1", "no_area_kept");

    [MetricsFact("dirigering")]
    public void The_router_has_the_figures_of_its_card() =>
        AssertFigures("dirigering", RouterEvaluation.Run(new Router(committed.Models, committed.Corpus), committed.Assignments, ""), "accuracy", "spsm_accuracy");

    [MetricsFact("inbaddning")]
    public void The_embeddings_find_titles_in_other_languages_as_their_card_says() =>
        AssertFigures(
            "inbaddning",
            EmbeddingEvaluation.Report(
                new EmbeddingMeasurements
                {
                    Titles = new TitlePairEvaluation(committed.Models, committed.Corpus.Glossary)
                        .Rank(TitlePair.Read(Path.Combine(Repository.Corpus, "utvardering", "tvarsprak-titlar.jsonl")), "test"),
                },
                ""),
            "titles_first", "titles_recall10");

    [SuperLimFact("inbaddning")]
    public void The_embeddings_have_the_SuperLim_figures_of_their_card() =>
        AssertFigures(
            "inbaddning",
            EmbeddingEvaluation.Report(
                new EmbeddingMeasurements
                {
                    SuperLim = new SuperLimEvaluation(committed.Models.Analyzer, committed.Models.Embeddings).Evaluate(SuperLimFolder.Read(SuperLimFactAttribute.Folder)),
                },
                ""),
            "swefaq", "sweparaphrase", "supersim", "swesat");

    [MetricsFact("sokning")]
    public void The_search_has_the_figures_of_its_card() =>
        AssertFigures(
            "sokning",
            SearchEvaluation.Run(new RecordIndex(committed.Corpus, committed.Models), Judged("sokfragor.jsonl"), Judged("tvarsprak.jsonl"), "test"),
            "ndcg10", "cross_lingual_recall10");

    [Fact]
    public void The_classifier_knows_the_areas_of_the_corpus() =>
        Assert.Equal(committed.Corpus.Areas.Select(area => area.Slug).Order(StringComparer.Ordinal), committed.Models.Classifier.Areas.Order(StringComparer.Ordinal));

    [Fact]
    public void Leaving_out_the_word_that_is_cited_first_lowers_the_score_of_the_area()
    {
        var classifier = committed.Models.Classifier;
        var inputs = new PassageInputs(committed.Models.Analyzer, committed.Models.Embeddings);
        var tried = 0;
        var lowered = 0;
        foreach (var passage in committed.Passages.Where(passage => passage.Labels.Count > 0))
        {
            var input = inputs.Of(passage.Text, passage.Heading);
            foreach (var label in classifier.Classify(input).Labels)
            {
                if (classifier.Explain(input, label, 1) is [var (stem, _)])
                {
                    var area = classifier.Areas.ToList().IndexOf(label);
                    tried++;
                    lowered += Topic(Without(input, stem), area) < Topic(input, area) ? 1 : 0;
                }
            }
        }

        // All features together have unit length, so what is left grows a little when one goes; rarely that is more than the word gave.
        Assert.True(tried > 200, $"{tried} tried");
        Assert.True(lowered >= 0.97 * tried, $"{lowered} of {tried}");

        double Topic(PassageInput input, int area) => classifier.Models.Score(input).Topics[area];
    }

    private static IReadOnlyList<JudgedQuery> Judged(string file) =>
        [.. JudgedQuery.Read(Path.Combine(Repository.Corpus, "utvardering", file)).Where(query => query.Half == "test")];

    private static PassageInput Without(PassageInput input, string stem) =>
        input with { Tokens = [.. input.Tokens.Where(token => token.Stem != stem && !token.Parts.Contains(stem))] };

    private static void AssertFigures(string model, EvaluationReport report, params string[] keys)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(MetricsFactAttribute.PathOf(model)));
        var figures = json.RootElement.GetProperty("figures");
        Assert.All(keys, key => Assert.Equal(
            figures.GetProperty(key).GetProperty("value").GetDouble(), report.Figures.Single(figure => figure.Key == key).Estimate.Value, Tolerance));
    }
}
