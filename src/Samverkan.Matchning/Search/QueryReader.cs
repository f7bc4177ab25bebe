using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>Reads questions: mends spelling, widens by the glossary and by everyday Swedish, embeds, and asks the classifier what they are about. Thread-safe.</summary>
public sealed partial class QueryReader
{
    /// <summary>Characters of a question that are read; what comes after is passed over, so that no text makes a search slow.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Terms of a question that only cites a document; one with more to say is about that too.</summary>
    private const int MaxCitationTerms = 6;

    private readonly LanguageModels _models;
    private readonly Lazy<QueryTerms> _terms;
    private readonly Lazy<PhraseBook> _phrases;
    private readonly SpellingCorrector _spelling;

    /// <summary>Prepares for a set of records.</summary>
    /// <param name="models">Must be the models that the records were indexed with.</param>
    /// <param name="corpus">Its glossary and everyday Swedish widen questions.</param>
    /// <param name="words">Words of the records with their counts: what misspelt words are exchanged for.</param>
    public QueryReader(LanguageModels models, CorpusSnapshot corpus, IReadOnlyDictionary<string, int> words)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(corpus);
        _models = models;
        _terms = new Lazy<QueryTerms>(() => new QueryTerms(models.Analyzer, corpus.Glossary, corpus.Everyday.Groups));
        _phrases = new Lazy<PhraseBook>(() => new PhraseBook(models, corpus.Everyday.Phrases));
        _spelling = new SpellingCorrector(words);
    }

    private QueryReader(QueryReader other, IReadOnlyDictionary<string, int> words) =>
        (_models, _terms, _phrases, _spelling) = (other._models, other._terms, other._phrases, new SpellingCorrector(words));

    /// <summary>The same for other records: what widens questions is kept, since it does not hang on the records.</summary>
    /// <param name="words">Words of the records with their counts.</param>
    public QueryReader With(IReadOnlyDictionary<string, int> words) => new(this, words);

    /// <summary>Reads a question.</summary>
    public ReadQuery Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var question = TextCut.Beginning(text, MaxLength);
        var corrected = Corrected(question);
        var tokens = _models.Analyzer.Analyze(corrected);
        var asked = Bm25Index.Terms(tokens);
        var isCitation = asked.Count <= MaxCitationTerms && CitedNumber().IsMatch(corrected);
        var terms = isCitation ? asked : _terms.Value.Expand(tokens);
        var didYouMean = corrected == question ? null : corrected;
        if (asked.Count == 0)
        {
            // Stop words alone ask for nothing, though their vector resembles something.
            return new ReadQuery(corrected, didYouMean, terms, new float[_models.IndexDimensions], ImmutableDictionary<string, double>.Empty);
        }

        var own = isCitation ? _models.Embeddings.Embed(tokens) : _phrases.Value.Widen(_models.Embeddings.Embed(_terms.Value.WithNames(tokens)));
        var vector = _models.Served is { } served ? ServedVectors.Of(served, [corrected])[0] : own;
        return new ReadQuery(corrected, didYouMean, terms, vector, Areas(new PassageInput(tokens, [], own)))
        {
            DenseShare = isCitation ? HybridRanking.CitationDenseShare : HybridRanking.DenseShare,
            MinCosine = _models.IndexMinCosine,
        };
    }

    /// <summary>
    /// The number of a document: "2016:94", "2021/22:111", the beginning of a DOI, "diva2:1659786", "rapport 353". A year, a school year,
    /// a time or a number of pupils is none.
    /// </summary>
    [GeneratedRegex(@"\b(\d{4}(/\d{2})?:\d+|10\.\d{4,}/\S+|diva2:\d+|rapport (?!(19|20)\d\d\b)\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CitedNumber();

    private Dictionary<string, double> Areas(PassageInput question)
    {
        var topics = _models.Classifier.TopicProbabilities(question);
        var areas = new Dictionary<string, double>(topics.Length, StringComparer.Ordinal);
        for (var area = 0; area < topics.Length; area++)
        {
            areas[_models.Classifier.Areas[area]] = topics[area];
        }

        return areas;
    }

    /// <summary>The question with misspelt words exchanged for words of the records; the same text when nothing is misspelt.</summary>
    private string Corrected(string question)
    {
        var corrected = new StringBuilder();
        var position = 0;
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (token.Kind == TokenKind.Word && _models.Analyzer.Lexicon.Count(token.Text) == 0 && _spelling.Correct(token.Text) is { } word)
            {
                corrected.Append(question, position, token.Span.Start - position).Append(word);
                position = token.Span.End;
            }
        }

        return corrected.Append(question, position, question.Length - position).ToString();
    }
}
