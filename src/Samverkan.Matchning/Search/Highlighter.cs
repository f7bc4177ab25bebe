using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Search;

/// <summary>Finds where a question's words stand in a record: the word itself, another form of it, or a compound with it.</summary>
/// <param name="analyzer">Must be the one the question was read with.</param>
public sealed class Highlighter(SwedishAnalyzer analyzer)
{
    /// <summary>Finds the words of a question in title and text.</summary>
    /// <param name="record">The record.</param>
    /// <param name="terms">Terms of the question.</param>
    public Highlights Of(CorpusRecord record, IReadOnlyDictionary<string, float> terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(terms);
        return new Highlights(Spans(record.Title, terms), Spans(record.Text, terms));
    }

    private TextSpan[] Spans(string text, IReadOnlyDictionary<string, float> terms) =>
        [.. analyzer.Analyze(text).Where(token => !StopWords.Contains(token.Token.Text) && (terms.ContainsKey(token.Stem) || token.Parts.Any(terms.ContainsKey)))
            .Select(token => token.Token.Span)];
}
