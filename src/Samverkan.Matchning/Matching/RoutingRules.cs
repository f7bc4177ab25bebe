using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Matching;

/// <summary>A rule that applies, with the word of the text that made it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Word">The rule's word or phrase that was found; null when the area was enough.</param>
internal sealed record RuleHit(RoutingRule Rule, string? Word);

/// <summary>
/// Applies the rules of <c>corpus/routing.yaml</c>. Words are compared by stem and by compound part, phrases word by word, so "lärmiljö"
/// also meets "lärmiljöarbetet".
/// </summary>
internal sealed class RoutingRules
{
    private readonly (RoutingRule Rule, Phrase[] Words, Phrase[] Except)[] _rules;

    public RoutingRules(IReadOnlyList<RoutingRule> rules, SwedishAnalyzer analyzer)
    {
        _rules = [.. rules.Select(rule => (rule, Phrases(rule.Words, analyzer), Phrases(rule.ExceptWords, analyzer)))];
    }

    /// <summary>The rules that apply, strongest first and in file order among equals.</summary>
    /// <param name="areas">Slugs of the areas the text is about.</param>
    /// <param name="text">The analysed text.</param>
    public IReadOnlyList<RuleHit> Apply(IReadOnlyCollection<string> areas, IReadOnlyList<AnalyzedToken> text)
    {
        var hits = new List<RuleHit>();
        foreach (var (rule, words, except) in _rules)
        {
            if (rule.Areas.Count > 0 && !rule.Areas.Any(areas.Contains))
            {
                continue;
            }

            var word = Array.Find(words, phrase => phrase.IsIn(text));
            if ((words.Length == 0 || word is not null) && !except.Any(phrase => phrase.IsIn(text)))
            {
                hits.Add(new RuleHit(rule, word?.Text));
            }
        }

        return [.. hits.OrderByDescending(hit => hit.Rule.Strength)];
    }

    private static Phrase[] Phrases(IReadOnlyList<string> words, SwedishAnalyzer analyzer) =>
        [.. words.Select(word => new Phrase(word, [.. analyzer.Analyze(word).Select(token => token.Stem)]))];

    private sealed record Phrase(string Text, string[] Stems)
    {
        public bool IsIn(IReadOnlyList<AnalyzedToken> text)
        {
            for (var start = 0; start + Stems.Length <= text.Count; start++)
            {
                var matches = true;
                for (var i = 0; i < Stems.Length && matches; i++)
                {
                    matches = text[start + i].Stem == Stems[i] || text[start + i].Parts.Contains(Stems[i]);
                }

                if (matches)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
