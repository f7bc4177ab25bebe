using System.Numerics.Tensors;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Matching;

/// <summary>
/// A finding as a question to the index: the weighted mean of its passages' vectors, in which causes weigh more than symptoms, and
/// all their words. Values are scaled to 0–1 over the records of the area, so that reasons of different kinds can be added.
/// </summary>
internal sealed class FindingQuestion
{
    private readonly Finding _finding;
    private readonly RecordIndex _index;
    private readonly float[] _vector;
    private readonly IReadOnlyDictionary<string, float> _terms;
    private readonly float[] _lexical;
    private readonly float _maxLexical;
    private readonly Dictionary<string, string> _surface = new(StringComparer.Ordinal);

    public FindingQuestion(Finding finding, RecordIndex index)
    {
        _finding = finding;
        _index = index;
        _vector = new float[finding.Passages[0].Source.Analyzed.Vector.Length];
        foreach (var passage in finding.Passages)
        {
            TensorPrimitives.MultiplyAdd(passage.Source.Analyzed.Vector, (float)passage.Weight, _vector, _vector);
        }

        EmbeddingModel.Normalize(_vector);
        foreach (var token in finding.Passages.SelectMany(passage => passage.Source.Analyzed.Tokens))
        {
            _surface.TryAdd(token.Stem, token.Token.Text);
        }

        (_terms, _lexical) = index.Lexical(finding.Passages.SelectMany(passage => passage.Source.Analyzed.Tokens));
        _maxLexical = Math.Max(1e-6f, index.Records.Where(record => record.Areas.Contains(Area)).Select(record => _lexical[index.NumberOf(record)]).DefaultIfEmpty().Max());
    }

    public string Area => _finding.Area.Slug;

    public string AreaName => _finding.Area.Name;

    /// <summary>Cosine, with values below zero as zero.</summary>
    public double Semantic(CorpusRecord record) => Math.Max(0, _index.Cosine(_vector, _index.NumberOf(record)));

    /// <summary>BM25 as a share of the best record of the area.</summary>
    public double Lexical(CorpusRecord record) => _lexical[_index.NumberOf(record)] / _maxLexical;

    /// <summary>Words of the passages, as they stand there, that the record shares, weightiest first.</summary>
    public IReadOnlyList<string> SharedWords(CorpusRecord record, int count)
    {
        // A compound part has no form of its own in the text and is left out: people check words, not stems.
        return [.. _index.SharedTerms(_terms, _index.NumberOf(record)).Where(_surface.ContainsKey)
            .Select(term => _surface[term]).Where(word => word.Length > 3 && !word.StartsWith('[')).Take(count)];
    }

    /// <summary>The passages most like the record, best first.</summary>
    public IReadOnlyList<ReadPassage> AnsweredPassages(CorpusRecord record, int count) =>
        [.. _finding.Passages.OrderByDescending(passage => passage.Weight * Math.Max(0, _index.Cosine(passage.Source.Analyzed.Vector, _index.NumberOf(record))))
            .Take(count).Select(passage => passage.Source)];
}
