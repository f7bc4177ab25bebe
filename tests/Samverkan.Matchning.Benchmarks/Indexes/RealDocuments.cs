using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Benchmarks.Indexes;

/// <summary>
/// Real documents as research records: title and the first 1,500 characters of summary and text, as much as an abstract. Their areas are
/// what the classifier says, at most two.
/// </summary>
internal sealed class RealDocuments
{
    private const int Characters = 1_500;
    private const int MostAreas = 2;

    public RealDocuments(string file, LanguageModels models, CorpusSnapshot corpus)
    {
        var indexer = new RecordIndexer(models, corpus);
        Records = [.. TextDocumentFile.Read(file).AsParallel().AsOrdered().Select(document => indexer.Index(Item(document, models)))];
    }

    /// <summary>Where the documents are; null when none were given.</summary>
    public static string? File => Environment.GetEnvironmentVariable("SAMVERKAN_BENCHMARK_TEXTS") is { Length: > 0 } file && System.IO.File.Exists(file) ? file : null;

    public IReadOnlyList<IndexedRecord> Records { get; }

    /// <summary>
    /// As many records as wanted: the documents themselves, then documents resampled from them, each the first half of one and the second
    /// half of another, drawn with a fixed seed. Vector and terms are those of the joined halves to within rounding, so that a million need
    /// not be analysed anew.
    /// </summary>
    public IEnumerable<IndexedRecord> Resampled(int count)
    {
        var random = new Random(1);
        return Enumerable.Range(0, count).Select(number => number < Records.Count ? Records[number]
            : Joined(number, Records[random.Next(Records.Count)], Records[random.Next(Records.Count)], random));
    }

    private static ResearchItem Item(TextDocument document, LanguageModels models)
    {
        var text = $"{document.Summary}\n\n{document.Text}".Trim();
        text = text[..Math.Min(text.Length, Characters)];
        var read = models.Read($"{document.Title}. {text}");
        return new ResearchItem
        {
            Id = $"regeringen-{document.Id}",
            Title = document.Title,
            Text = text,
            Areas = [.. models.Classifier.TopicsOf(new(read.Tokens, [], read.Vector)).Take(MostAreas)],
            Year = 2011 + (document.Id[0] % 15),
            IsVerified = true,
        };
    }

    private static IndexedRecord Joined(int number, IndexedRecord first, IndexedRecord second, Random random)
    {
        var vector = new float[first.Vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = first.Vector[i] + second.Vector[i] + ((random.NextSingle() - 0.5f) * 0.05f);
        }

        EmbeddingModel.Normalize(vector);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (term, frequency) in first.Terms.Where(_ => random.Next(2) == 0).Concat(second.Terms.Where(_ => random.Next(2) == 0)))
        {
            terms[term] = terms.GetValueOrDefault(term) + frequency;
        }

        var text = first.Record.Text;
        var rest = second.Record.Text;
        return new IndexedRecord(
            first.Record with { Id = $"omsampling-{number}", Text = $"{text[..(text.Length / 2)]} {rest[(rest.Length / 2)..]}", Areas = [.. first.Record.Areas.Take(1), .. second.Record.Areas.Take(1).Except(first.Record.Areas.Take(1))] },
            first.Attributes, vector, terms, first.Words);
    }
}
