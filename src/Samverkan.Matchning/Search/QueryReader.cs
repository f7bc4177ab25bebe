using System.Collections.Immutable;
using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>Reads questions: mends spelling, widens by the glossary and by everyday Swedish, embeds, and asks the classifier what they are about. Thread-safe.</summary>
public sealed class QueryReader
{
    /// <summary>Characters of a question that are read; what comes after is passed over, so that no text makes a search slow.</summary>
    public const int MaxLength = 2_000;

    private readonly LanguageModels _models;
    private readonly QueryTerms _terms;
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
        _terms = new QueryTerms(models.Analyzer, corpus.Glossary, corpus.Everyday.Groups);
        _phrases = new Lazy<PhraseBook>(() => new PhraseBook(models, corpus.Everyday.Phrases));
        _spelling = new SpellingCorrector(words);
    }

    /// <summary>Reads a question.</summary>
    public ReadQuery Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var question = text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var corrected = Corrected(question);
        var tokens = _models.Analyzer.Analyze(corrected);
        var asked = Bm25Index.Terms(tokens);
        var isCitation = tokens.Any(IsCitation);
        var terms = isCitation ? asked : _terms.Expand(tokens);
        var own = _models.Embeddings.Embed(_terms.WithNames(tokens));
        if (!isCitation)
        {
            own = _phrases.Value.Widen(own, terms, asked);
        }

        var isUnderstood = terms.Count > 0 || own.AsSpan().ContainsAnyExcept(0f);
        var areas = isUnderstood ? Areas(new PassageInput(tokens, [], own)) : (IReadOnlyDictionary<string, double>)ImmutableDictionary<string, double>.Empty;
        return new ReadQuery(corrected, corrected == question ? null : corrected, terms, Vector(corrected, own), areas)
        {
            DenseShare = isCitation ? HybridRanking.CitationDenseShare : HybridRanking.DenseShare,
        };
    }

    /// <summary>Whether a token is the number of a document, as in "SOU 2016:94" or "rapport 353": three digits or more that are no year.</summary>
    private static bool IsCitation(AnalyzedToken token)
    {
        var text = token.Token.Text;
        var digits = text.Count(char.IsAsciiDigit);
        return digits > 2 && !(digits == 4 && text.Length == 4 && text[..2] is "19" or "20");
    }

    /// <summary>What records are compared with; a blank question is about nothing and is not sent to a model of the agency's own.</summary>
    private float[] Vector(string question, float[] own) => _models.Served is not { } served ? own
        : string.IsNullOrWhiteSpace(question) ? new float[_models.IndexDimensions] : ServedVectors.Of(served, [question])[0];

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
