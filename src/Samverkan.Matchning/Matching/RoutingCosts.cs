using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Matching;

/// <summary>
/// What a wrong receiver costs, against 1 for an assignment that goes to a wrong receiver outside SPSM's remit and is handed on. A judgement,
/// not fitted: to miss SPSM can leave pupils without support, and nobody outside SPSM is likely to notice, so it counts double; what is sent
/// to SPSM in vain comes back; and when SPSM gets its part but a university is wrongly added or left out, half the work is right.
/// </summary>
public static class RoutingCosts
{
    /// <summary>SPSM should have had a part and got none.</summary>
    public const double MissedSpsm = 2;

    /// <summary>SPSM got a part and should have had none, or another receiver was wrong.</summary>
    public const double WrongReceiver = 1;

    /// <summary>SPSM got its part, and the university's part was wrong.</summary>
    public const double WrongShare = 0.5;

    /// <summary>The cost of a proposal when a person would have chosen otherwise; 0 when it is the same.</summary>
    public static double Of(RoutingTarget right, RoutingTarget proposed) =>
        right == proposed ? 0
        : !IsForSpsm(right) ? WrongReceiver
        : IsForSpsm(proposed) ? WrongShare
        : MissedSpsm;

    /// <summary>Whether SPSM gets any part of the assignment.</summary>
    public static bool IsForSpsm(RoutingTarget target) => target is RoutingTarget.Spsm or RoutingTarget.Both;
}
