using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>How it strikes the eye whom a case waits for: what is the reader's own turn stands out.</summary>
internal static class CaseStatus
{
    public static Tone ToneOf(Actor actor, Party party) => (actor.Role, party) switch
    {
        (Role.Kansli, Party.Kansli) or (Role.Team, Party.Team) or (Role.Spsm, Party.Spsm) => Tone.Attention,
        _ => Tone.Waiting,
    };
}
