using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>Whether something lies within SPSM's remit: a rule that can be read, apart from any likeness.</summary>
/// <param name="IsInside">Whether it does.</param>
/// <param name="Reason">Why, in Swedish, beginning with "Inom SPSM:s uppdrag därför att" or "Utanför".</param>
/// <param name="RuleId">The rule of <c>routing.yaml</c> that decided; null when the area alone did.</param>
public sealed record RemitTest(bool IsInside, string Reason, string? RuleId = null);

/// <summary>
/// Tests SPSM's remit. An area that is always within it is inside; one that never is, is outside; one with a condition is inside when a rule
/// of <c>routing.yaml</c> that points at SPSM applies to the passages (learning environment or disability).
/// </summary>
public sealed class RemitRules
{
    private readonly RoutingRules _rules;

    /// <summary>Prepares the rules.</summary>
    public RemitRules(CorpusSnapshot corpus, LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(models);
        _rules = new RoutingRules(corpus.RoutingRules, models.Analyzer);
    }

    /// <summary>Tests an area with its passages.</summary>
    /// <param name="area">The area.</param>
    /// <param name="text">Tokens of the passages.</param>
    public RemitTest Test(ProblemArea area, IEnumerable<AnalyzedToken> text)
    {
        ArgumentNullException.ThrowIfNull(area);
        var name = area.Name.ToLowerInvariant();
        if (area.SpsmRemit == SpsmRemit.No)
        {
            return new RemitTest(false, $"Utanför SPSM:s uppdrag: {name} hör inte till det som SPSM ger stöd i.");
        }

        var hit = _rules.Apply([area.Slug], [.. text]).FirstOrDefault(hit => hit.Rule.To is RoutingTarget.Spsm or RoutingTarget.Both);
        if (area.SpsmRemit == SpsmRemit.Yes)
        {
            return new RemitTest(true, $"Inom SPSM:s uppdrag därför att {name} hör till det som SPSM alltid ger stöd i.{Detail(hit)}", hit?.Rule.Id);
        }

        return hit is null
            ? new RemitTest(false, $"Utanför SPSM:s uppdrag: {name} hör dit bara när det gäller lärmiljö eller funktionsnedsättning, och det säger inte styckena.")
            : new RemitTest(true, $"Inom SPSM:s uppdrag därför att styckena om {name} gäller lärmiljö eller funktionsnedsättning.{Detail(hit)}", hit.Rule.Id);
    }

    /// <summary>Several areas: inside when one of them is.</summary>
    internal static RemitTest Join(IReadOnlyList<RemitTest> tests) => tests.FirstOrDefault(test => test.IsInside) ?? tests[0];

    private static string Detail(RuleHit? hit) => hit is null ? "" : hit.Word is null ? $" {hit.Rule.Reason}" : $" {hit.Rule.Reason} (ordet ”{hit.Word}”)";
}
