using System.Globalization;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Matching;

/// <summary>
/// Proposes who should take an assignment. Two voices, kept apart and both shown: the rules that people wrote, and a model that
/// learned from examples. A receiver's score is <c>v·ln p(learned) + w·2^(s − 1)</c>, s the strength of its strongest rule that applies (no
/// rule adds nothing), v = 1 and w = 0.05 for an assignment, 0.5 each for a finding; the confidence is its share after the exponential. So
/// for an assignment the default rules (s ≤ 2) settle ties, and a rule about what cannot be given away (s = 5) outweighs a learned two to
/// one: SPSM at p = 0.3 with such a rule against a university at 0.6 without gives 0.3·e^0.8 = 0.67 against 0.6, a confidence of 0.53.
/// </summary>
public sealed class Router
{
    /// <summary>How the voices weigh for an assignment in words: the learned part has seen many such.</summary>
    private static readonly Voices ForAssignment = new(Learned: 1, Rule: 0.05);

    /// <summary>
    /// How they weigh for a finding: its area is known, which is what the rules are written about, and what problems say is further from
    /// what the learned part has seen.
    /// </summary>
    private static readonly Voices ForFinding = new(Learned: 0.5, Rule: 0.5);

    private const int WordsShown = 4;
    private readonly LanguageModels _models;
    private readonly RoutingRules _rules;
    private readonly RoutingTarget[] _targets;

    /// <summary>Prepares the rules.</summary>
    /// <param name="models">The trained models.</param>
    /// <param name="corpus">Holds the rules.</param>
    /// <exception cref="Errors.MisconfiguredException">The model knows a receiver that does not exist.</exception>
    public Router(LanguageModels models, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(corpus);
        _models = models;
        _rules = new RoutingRules(corpus.RoutingRules, models.Analyzer);
        _targets = [.. models.Router.Classes.Select(slug => EnumNames.TryParse<RoutingTarget>(slug, out var target) ? target
            : throw new Errors.MisconfiguredException("modell-saknas", $"Dirigeringsmodellen känner mottagaren {slug}, som inte finns. Träna om den med samverkan train routing."))];
    }

    /// <summary>Proposes a receiver for the work on a finding.</summary>
    public RoutingProposal Route(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var tokens = finding.Passages.SelectMany(passage => passage.Source.Analyzed.Tokens).ToArray();
        var hits = _rules.Apply([finding.Area.Slug], tokens);
        // SPSM's remit is a rule and not a likeness: outside it, or when its condition is not met, no likeness leads there.
        var barred = finding.Area.SpsmRemit == SpsmRemit.Yes ? []
            : ((RoutingTarget[])[RoutingTarget.Spsm, RoutingTarget.Both]).Where(target => hits.All(hit => hit.Rule.To != target)).ToArray();
        var proposal = Decide(RouterInput.Of(_models.Classifier, tokens, _models.Embeddings.Embed(tokens)), hits, ForFinding, barred);
        return proposal with { Passages = PassagesBehind(finding, proposal.Rule) };
    }

    /// <summary>Proposes a receiver for an assignment in words.</summary>
    /// <param name="text">The assignment, personal data masked.</param>
    public RoutingProposal Route(string text)
    {
        var (input, hits) = Read(text);
        return Decide(input, hits, ForAssignment, []);
    }

    /// <summary>What each voice says of an assignment on its own, for measuring them apart.</summary>
    /// <returns>The receiver by the rules alone, null when none applies, and by the learned part alone.</returns>
    internal (RoutingTarget? ByRules, RoutingTarget ByLearning) Apart(string text)
    {
        var (input, hits) = Read(text);
        var learned = _models.Router.Classify(input);
        return (hits.Count == 0 ? null : hits[0].Rule.To, _targets[Array.IndexOf(learned, learned.Max())]);
    }

    private (PassageInput Input, IReadOnlyList<RuleHit> Hits) Read(string text)
    {
        var analyzed = _models.Read(text);
        var areas = _models.Classifier.TopicsOf(new PassageInput(analyzed.Tokens, [], analyzed.Vector));
        return (RouterInput.Of(_models.Classifier, analyzed.Tokens, analyzed.Vector), _rules.Apply(areas, analyzed.Tokens));
    }

    private RoutingProposal Decide(PassageInput input, IReadOnlyList<RuleHit> hits, Voices voices, RoutingTarget[] barred)
    {
        var learned = _models.Router.Classify(input);
        var scores = new double[_targets.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var strongest = hits.FirstOrDefault(hit => hit.Rule.To == _targets[i])?.Rule;
            var bonus = strongest is null ? 0 : voices.Rule * Math.Pow(2, strongest.Strength - 1);
            scores[i] = barred.Contains(_targets[i]) ? 0 : Math.Exp((voices.Learned * Math.Log(Math.Max(1e-6, learned[i]))) + bonus);
        }

        var chosen = Enumerable.Range(0, scores.Length).MaxBy(i => scores[i]);
        var rule = hits.FirstOrDefault(hit => hit.Rule.To == _targets[chosen]);
        var reasons = new List<string>();
        if (rule is not null)
        {
            reasons.Add(rule.Word is null ? rule.Rule.Reason : $"{rule.Rule.Reason} (ordet ”{rule.Word}”)");
        }

        var stems = _models.Router.Explain(input, chosen, WordsShown);
        var words = stems.Select(stem => input.Tokens.FirstOrDefault(token => token.Stem == stem).Token.Text).OfType<string>().Distinct().ToArray();
        reasons.Add(words.Length == 0
            ? $"Liknar tidigare exempel som gått till {_targets[chosen].Label()} ({Percent(learned[chosen])})"
            : $"Liknar exempel som gått till {_targets[chosen].Label()} ({Percent(learned[chosen])}), främst genom orden {string.Join(", ", words)}");
        reasons.AddRange(hits.Where(hit => hit.Rule.To != _targets[chosen]).DistinctBy(hit => hit.Rule.To).Take(2)
            .Select(hit => $"Talar för {hit.Rule.To.Label()}: {hit.Rule.Reason}"));
        return new RoutingProposal(_targets[chosen], scores[chosen] / scores.Sum(), rule?.Rule, reasons, []);
    }

    private int[] PassagesBehind(Finding finding, RoutingRule? rule) => rule is null || rule.Words.Count == 0
        ? [.. finding.Passages.Select(passage => passage.Source.Passage.Number).Take(3)]
        : [.. finding.Passages.Where(passage => _rules.Apply([finding.Area.Slug], passage.Source.Analyzed.Tokens).Any(hit => hit.Rule.Id == rule.Id))
            .Select(passage => passage.Source.Passage.Number)];

    private static string Percent(double share) => share.ToString("P0", CultureInfo.GetCultureInfo("sv-SE"));

    /// <summary>How much each voice counts.</summary>
    /// <param name="Learned">Power of the learned probability.</param>
    /// <param name="Rule">What the weakest rule adds; each step of strength doubles it.</param>
    private sealed record Voices(double Learned, double Rule);
}
