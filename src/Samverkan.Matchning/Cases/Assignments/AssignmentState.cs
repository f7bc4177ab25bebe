using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>Where an assignment is.</summary>
public enum AssignmentState
{
    /// <summary>Being written.</summary>
    [Slug("utkast", "Utkast")]
    Draft,

    /// <summary>Decided; not yet sent.</summary>
    [Slug("beslutat", "Beslutat")]
    Decided,

    /// <summary>Sent to the receiver.</summary>
    [Slug("overlamnat", "Överlämnat")]
    HandedOver,

    /// <summary>The receiver has taken it on.</summary>
    [Slug("mottaget", "Mottaget")]
    Received,

    /// <summary>The receiver has sent it back, with a reason.</summary>
    [Slug("aterlamnat", "Återlämnat")]
    Returned,

    /// <summary>Work is under way.</summary>
    [Slug("pagar", "Pågår")]
    Ongoing,

    /// <summary>Finished, or called off, with a reason.</summary>
    [Slug("avslutat", "Avslutat")]
    Closed,
}

/// <summary>Which way an assignment can go. Steps back are there so that a mistake can be undone until the receiver has acted.</summary>
public static class AssignmentMoves
{
    private static readonly HashSet<(AssignmentState From, AssignmentState To)> Allowed =
    [
        (AssignmentState.Draft, AssignmentState.Decided),
        (AssignmentState.Decided, AssignmentState.Draft),
        (AssignmentState.Decided, AssignmentState.HandedOver),
        (AssignmentState.HandedOver, AssignmentState.Decided),
        (AssignmentState.HandedOver, AssignmentState.Received),
        (AssignmentState.HandedOver, AssignmentState.Returned),
        (AssignmentState.Received, AssignmentState.Ongoing),
        (AssignmentState.Received, AssignmentState.Returned),
        (AssignmentState.Ongoing, AssignmentState.Closed),
        (AssignmentState.Draft, AssignmentState.Closed),
        (AssignmentState.Decided, AssignmentState.Closed),
        (AssignmentState.Returned, AssignmentState.Closed),
    ];

    /// <summary>Whether an assignment can go from one state to another.</summary>
    public static bool IsAllowed(AssignmentState from, AssignmentState to) => Allowed.Contains((from, to));

    /// <summary>Where it can go from a state.</summary>
    public static IReadOnlyList<AssignmentState> From(AssignmentState state) => [.. Enum.GetValues<AssignmentState>().Where(to => IsAllowed(state, to))];

    /// <summary>Whether a step has to be explained: going back, sending back, and closing what never was carried out.</summary>
    public static bool NeedsReason(AssignmentState from, AssignmentState to) =>
        to is AssignmentState.Returned or AssignmentState.Draft || (from == AssignmentState.HandedOver && to == AssignmentState.Decided)
        || (to == AssignmentState.Closed && from != AssignmentState.Ongoing);

    /// <summary>Whether the step is the receiver's own: taking on, sending back, starting and finishing.</summary>
    public static bool IsReceivers(AssignmentState from, AssignmentState to) =>
        from is AssignmentState.HandedOver or AssignmentState.Received or AssignmentState.Ongoing && to != AssignmentState.Decided;
}
