using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Widens a question by the glossary: "EHT" also asks for elevhälsoteam, "hemmasittare" for problematisk skolfrånvaro, and a Swedish
/// term for its English and Nordic counterparts. A word that stands in the question counts 1, one that was added 0.2, chosen on the half
/// "utveckling" of the judged questions.
/// </summary>
public sealed class QueryTerms
{
    private const float AddedWeight = 0.2f;
    private readonly SwedishAnalyzer _analyzer;
    private readonly Dictionary<string, List<(string[] Stems, GlossaryTerm Term)>> _byFirstStem = new(StringComparer.Ordinal);

    /// <summary>Prepares the glossary for look-ups.</summary>
    public QueryTerms(SwedishAnalyzer analyzer, IReadOnlyList<GlossaryTerm> glossary)
    {
        ArgumentNullException.ThrowIfNull(glossary);
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
    }

    /// <summary>The weighted terms of a question.</summary>
    /// <param name="tokens">The analysed question.</param>
    public IReadOnlyDictionary<string, float> Expand(IReadOnlyList<AnalyzedToken> tokens)
    {
        var asked = Bm25Index.Terms(tokens);
        var terms = new Dictionary<string, float>(asked, StringComparer.Ordinal);
        foreach (var (added, weight) in TermsIn(tokens).SelectMany(Names).SelectMany(name => Bm25Index.Terms(_analyzer.Analyze(name))))
        {
            if (!asked.ContainsKey(added))
            {
                terms[added] = Math.Max(terms.GetValueOrDefault(added), weight * AddedWeight);
            }
        }

        return terms;
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
