using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Learning.Evaluation.SuperLim;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>What <c>samverkan evaluate embeddings</c> measures on.</summary>
/// <param name="Collection">Text collection with held-out documents; null for none.</param>
/// <param name="SuperLim">Folder of SuperLim; null for the one beside the collection, if it is there.</param>
/// <param name="Floats">The floats that the model was made from; null for none.</param>
/// <param name="Judged">Folder of the judged questions.</param>
internal sealed record EmbeddingSources(string? Collection, string? SuperLim, string? Floats, string Judged)
{
    private const int SpeedTexts = 2000;

    /// <summary>Whether anything was pointed out; the title pairs alone are not worth a card.</summary>
    public bool Any => Collection is not null || SuperLim is not null;

    /// <summary>Measures everything that is there.</summary>
    /// <exception cref="SamverkanException">A source is missing, wrong or belongs to another model.</exception>
    public EvaluationReport Measure(Composition service, ModelFolder folder, bool test)
    {
        var (analyzer, model) = (service.Models.Analyzer, service.Models.Embeddings);
        var table = Floats is null ? null : LoadFloats(Floats, model);
        var half = test ? "test" : "utveckling";
        var titles = TitlePair.Read(Path.Combine(Judged, "tvarsprak-titlar.jsonl"));
        var measured = new EmbeddingMeasurements
        {
            // Nothing was chosen by the title pairs, so their test half is always the one to report.
            Titles = new TitlePairEvaluation(service.Models, service.Corpus.Glossary).Rank(titles, "test"),
            FileSize = new FileInfo(folder.Embeddings).Length,
            SuperLim = FindSuperLim() is { } tasks ? new SuperLimEvaluation(analyzer, model).Evaluate(SuperLimFolder.Read(tasks)) : [],
        };
        if (Collection is null)
        {
            return EmbeddingEvaluation.Report(measured with { Throughput = Speed(service.Corpus.Records.Select(record => record.Text)) }, "SuperLim");
        }

        var split = HeldOutDocuments.Split(TextDocumentFile.Read(Collection));
        var retrieval = new RetrievalEvaluation(analyzer, split);
        return EmbeddingEvaluation.Report(
            measured with
            {
                Retrieval = retrieval.Evaluate(model.Embed, test),
                FloatRetrieval = table is null ? [] : retrieval.Evaluate(table.Embed, test),
                Throughput = Speed(split.All.Select(document => document.Document.Summary).Where(summary => HeldOutDocuments.CountWords(summary) >= 20)),
            },
            $"delen {half} av {Path.GetFileName(Collection)} (hitta dokumentet bland {split.All.Count} utifrån titel eller ingress, nDCG@10){(measured.SuperLim.Count > 0 ? " och på SuperLim" : "")}");

        (double, double) Speed(IEnumerable<string> texts) => EmbeddingSpeed.Measure(model, [.. texts.Take(SpeedTexts).Select(analyzer.Analyze)], TimeProvider.System);
    }

    private string? FindSuperLim() => SuperLim
        ?? (Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Collection!))!, "superlim") is var beside && Directory.Exists(beside) ? beside : null);

    private static EmbeddingTable LoadFloats(string path, EmbeddingModel model)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("flyttal-saknas", $"Filen {Path.GetFileName(path)} finns inte. Den skapas i arbetsmappen av samverkan train embeddings.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return EmbeddingTable.Load(stream, model);
        }
        catch (InvalidDataException error)
        {
            throw new RejectedInputException(
                "flyttal-fel-modell", $"{Path.GetFileName(path)} hör till en annan modell än den i mappen models. Träna om med samverkan train embeddings, eller mät utan --float.", error);
        }
    }
}
