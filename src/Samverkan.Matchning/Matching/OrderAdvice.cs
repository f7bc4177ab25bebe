using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Matching;

/// <summary>Which areas to take first, and why.</summary>
/// <param name="First">Findings to take first.</param>
/// <param name="Then">Findings that wait for them.</param>
/// <param name="Reason">The reason in Swedish.</param>
public sealed record OrderAdvice(IReadOnlyList<Finding> First, IReadOnlyList<Finding> Then, string Reason)
{
    private const double StrongShare = 0.25;

    /// <summary>
    /// Proposes an order when leadership, quality work or governance stands beside other areas: interventions in subjects do not take hold
    /// where the organisation is unclear (the experience of Göteborgs universitet in Samverkan för bästa skola,
    /// https://www.gu.se/nyheter/rektorsutbildningen-och-samverkan-for-basta-skola). A leadership area that is only touched
    /// upon, with under a quarter of the heaviest finding's weight, is no reason to put the rest off.
    /// </summary>
    /// <returns>The advice, or <see langword="null"/> when there is nothing to order.</returns>
    public static OrderAdvice? For(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var heaviest = findings.Select(finding => finding.Weight).DefaultIfEmpty().Max();
        var first = findings.Where(finding => finding.Area.Group == AreaGroup.Leadership && finding.Weight >= StrongShare * heaviest).ToArray();
        var then = findings.Where(finding => finding.Area.Group != AreaGroup.Leadership).ToArray();
        if (first.Length == 0 || then.Length == 0)
        {
            return null;
        }

        var names = string.Join(" och ", first.Select(finding => finding.Area.Name.ToLowerInvariant()));
        return new OrderAdvice(first, then,
            $"Börja med {names}. Insatser i undervisning och stöd får svårt att fästa när ledning, ansvar och uppföljning är otydliga; det är erfarenheten från tidigare samverkan. Brådskande behov för enskilda elever ska inte vänta.");
    }
}
