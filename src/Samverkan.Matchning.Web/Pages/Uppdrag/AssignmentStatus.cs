using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>How the state of an assignment strikes the eye of its reader, and what a step is called on a button.</summary>
internal static class AssignmentStatus
{
    public static Tone ToneOf(Actor actor, AssignmentRow row) => row.Assignment.State switch
    {
        AssignmentState.HandedOver => actor.Role == Role.Spsm ? Tone.Attention : Tone.Waiting,
        AssignmentState.Returned when row.Assignment.ReroutedTo is null => actor.Role == Role.Spsm ? Tone.Neutral : Tone.Attention,
        AssignmentState.Draft or AssignmentState.Decided => actor.Role == Role.Kansli ? Tone.Attention : Tone.Neutral,
        AssignmentState.Closed or AssignmentState.Returned => Tone.Plain,
        _ => Tone.Neutral,
    };

    /// <summary>The days left to a reply, in words; empty when none is due.</summary>
    public static string Reply(int? days) => days switch
    {
        null => "",
        0 => "Svara i dag",
        > 0 => $"{Swedish.Count(days.Value, "dag", "dagar")} kvar att svara",
        _ => $"Svaret är {Swedish.Count(-days.Value, "dag", "dagar")} sent",
    };

    /// <summary>How the days left to a reply strike the eye.</summary>
    public static Tone ToneOfReply(int days) => days < 0 ? Tone.Bad : days <= 3 ? Tone.Attention : Tone.Neutral;

    /// <summary>What a step is called on its button.</summary>
    public static string Verb(Assignment assignment, AssignmentState to) => (assignment.State, to) switch
    {
        (AssignmentState.Draft, AssignmentState.Decided) => "Besluta om uppdraget",
        (AssignmentState.HandedOver, AssignmentState.Decided) => "Ta tillbaka från mottagaren",
        (_, AssignmentState.Draft) => "Gör om till utkast",
        (_, AssignmentState.HandedOver) => $"Skicka till {assignment.Receiver.Name}",
        (_, AssignmentState.Received) => "Ta emot uppdraget",
        (_, AssignmentState.Returned) => "Lämna tillbaka uppdraget",
        (_, AssignmentState.Ongoing) => "Sätt igång uppdraget",
        _ => "Avsluta uppdraget",
    };

    /// <summary>Whether a step gives up or goes back; such steps stand last.</summary>
    public static bool IsStepBack(AssignmentState from, AssignmentState to) =>
        to is AssignmentState.Draft or AssignmentState.Returned || (to == AssignmentState.Decided && from != AssignmentState.Draft) || (to == AssignmentState.Closed && from != AssignmentState.Ongoing);

    /// <summary>What is said when a step is done.</summary>
    public static string Done(Assignment assignment) => assignment.State switch
    {
        AssignmentState.Draft => "Uppdraget är ett utkast igen.",
        AssignmentState.Decided => "Uppdraget är beslutat. Det är inte skickat än.",
        AssignmentState.HandedOver => $"Uppdraget är skickat till {assignment.Receiver.Name}.",
        AssignmentState.Received => "Uppdraget är mottaget.",
        AssignmentState.Returned => "Uppdraget är återlämnat till kansliet.",
        AssignmentState.Ongoing => "Uppdraget pågår.",
        _ => "Uppdraget är avslutat.",
    };
}
