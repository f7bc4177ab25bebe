using System.Runtime.InteropServices;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Widens a question by other words for the same thing. The glossary: "EHT" also asks for elevhälsoteam, "hemmasittare" for problematisk
/// skolfrånvaro, and a Swedish term for its English and Nordic counterparts. Word groups: "killar" also asks for pojkar, and a word
/// generally for those of its group that official prose, which the lexicon was counted on, uses more often; the other way round would
/// only blur, and so would the parts of compounds. A word that stands in the question counts 1, a name of the glossary 0.2 and a word of
/// the same group 0.5, chosen on the half "utveckling" of the judged questions.
/// </summary>
public sealed class QueryTerms
{
    private const float NameWeight = 0.2f;
    private const float SameWordWeight = 0.5f;

    /// <summary>A word that occurs more often than this in the text of the lexicon is in every record ("läsa", "tro") and tells nothing.</summary>
    private const int MaxCount = 3_000;

    private readonly SwedishAnalyzer _analyzer;
    private readonly Dictionary<string, List<(string[] Stems, GlossaryTerm Term)>> _byFirstStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sameWords = new(StringComparer.Ordinal);

    /// <summary>Prepares the words for look-ups.</summary>
    /// <param name="analyzer">Analyses them as questions are analysed.</param>
    /// <param name="glossary">Terms with their other names.</param>
    /// <param name="groups">Words for the same thing; expressions of several words are passed over, since each word alone means something else.</param>
    public QueryTerms(SwedishAnalyzer analyzer, IReadOnlyList<GlossaryTerm> glossary, IReadOnlyList<WordGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(groups);
        _analyzer = analyzer;
        foreach (var term in glossary)
        {
            foreach (var name in Names(term))
            {
                var stems = Stems(name);
                if (stems.Length > 0)
                {
                    if (!_byFirstStem.TryGetValue(stems[0], out var list))
                    {
                        _byFirstStem[stems[0]] = list = [];
                    }

                    list.Add((stems, term));
                }
            }
        }

        foreach (var group in groups)
        {
            AnalyzedToken[] words = [.. ((string[])[group.Word, .. group.Same]).Select(analyzer.Analyze).Where(tokens => tokens.Count == 1).Select(tokens => tokens[0])];
            foreach (var word in words)
            {
                var others = CollectionsMarshal.GetValueRefOrAddDefault(_sameWords, word.Stem, out _) ??= new HashSet<string>(StringComparer.Ordinal);
                others.UnionWith(words.Where(other => analyzer.Lexicon.Count(other.Token.Text) > analyzer.Lexicon.Count(word.Token.Text) && analyzer.Lexicon.Count(other.Token.Text) <= MaxCount)
                    .Select(other => other.Stem));
            }
        }
    }

    /// <summary>The weighted terms of a question.</summary>
    /// <param name="tokens">The analysed question.</param>
    public Dictionary<string, float> Expand(IReadOnlyList<AnalyzedToken> tokens)
    {
        var asked = Bm25Index.Terms(tokens);
        var terms = new Dictionary<string, float>(asked, StringComparer.Ordinal);
        foreach (var (term, weight) in TermsIn(tokens).SelectMany(Names).SelectMany(name => Bm25Index.Terms(_analyzer.Analyze(name))))
        {
            Add(term, weight * NameWeight);
        }

        foreach (var word in tokens.Where(token => asked.ContainsKey(token.Stem)).SelectMany(token => _sameWords.GetValueOrDefault(token.Stem) ?? []))
        {
            Add(word, SameWordWeight);
        }

        return terms;

        void Add(string term, float weight)
        {
            if (!asked.ContainsKey(term))
            {
                terms[term] = Math.Max(terms.GetValueOrDefault(term), weight);
            }
        }
    }

    /// <summary>The question with the main names of its terms added, for the embedding, which knows few abbreviations.</summary>
    public IReadOnlyList<AnalyzedToken> WithNames(IReadOnlyList<AnalyzedToken> tokens) =>
        [.. tokens, .. TermsIn(tokens).SelectMany(term => _analyzer.Analyze(term.Term))];

    private static IEnumerable<string> Names(GlossaryTerm term) =>
        [term.Term, .. term.Variants, .. term.Abbreviations, .. term.English, .. term.Nordic];

    private List<GlossaryTerm> TermsIn(IReadOnlyList<AnalyzedToken> tokens)
    {
        var found = new List<GlossaryTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_byFirstStem.TryGetValue(tokens[i].Stem, out var candidates))
            {
                foreach (var (stems, term) in candidates)
                {
                    if (i + stems.Length <= tokens.Count && !found.Contains(term)
                        && Enumerable.Range(0, stems.Length).All(offset => tokens[i + offset].Stem == stems[offset]))
                    {
                        found.Add(term);
                    }
                }
            }
        }

        return found;
    }

    private string[] Stems(string name) => [.. _analyzer.Analyze(name).Select(token => token.Stem)];
}
