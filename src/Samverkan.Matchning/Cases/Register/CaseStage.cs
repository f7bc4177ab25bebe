using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>How far a case has come in Samverkan för bästa skola.</summary>
public enum CaseStage
{
    /// <summary>Chosen from the inspectorate's list; not yet met.</summary>
    [Slug("urval", "Urval")]
    Selected,

    /// <summary>The school authority and Skolverket agree on working together.</summary>
    [Slug("inledande-mote", "Inledande möte")]
    FirstMeeting,

    /// <summary>The school authority writes its analysis.</summary>
    [Slug("nulagesanalys", "Nulägesanalys")]
    Analysis,

    /// <summary>The school authority puts the areas in order.</summary>
    [Slug("prioritering", "Prioritering")]
    Prioritising,

    /// <summary>Interventions and partners are chosen.</summary>
    [Slug("matchning", "Matchning")]
    Matching,

    /// <summary>Assignments are under way.</summary>
    [Slug("genomforande", "Genomförande")]
    Implementation,

    /// <summary>What came of it is followed up.</summary>
    [Slug("uppfoljning", "Uppföljning")]
    FollowUp,

    /// <summary>Closed.</summary>
    [Slug("avslutat", "Avslutat")]
    Closed,
}
