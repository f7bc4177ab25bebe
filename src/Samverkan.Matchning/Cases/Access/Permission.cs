using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Access;

/// <summary>What can be allowed. Every use case demands one of these.</summary>
public enum Permission
{
    /// <summary>Search and read the corpus, and save searches.</summary>
    [Slug("soka", "Söka")]
    Search,

    /// <summary>See cases (a team only its own), their masked analyses, suggestions, decisions and assignments.</summary>
    [Slug("se-arenden", "Se ärenden")]
    SeeCases,

    /// <summary>See contact persons and other personal data of a case.</summary>
    [Slug("se-personuppgifter", "Se kontaktpersoner och andra personuppgifter")]
    SeePersonalData,

    /// <summary>Create and change cases.</summary>
    [Slug("redigera-arenden", "Skapa och ändra ärenden")]
    EditCases,

    /// <summary>Create many cases from a list of units.</summary>
    [Slug("importera-arenden", "Importera ärenden")]
    ImportCases,

    /// <summary>Delete a case with everything in it.</summary>
    [Slug("radera-arenden", "Radera ärenden")]
    DeleteCases,

    /// <summary>Upload analyses and other documents.</summary>
    [Slug("ladda-upp", "Ladda upp dokument")]
    Upload,

    /// <summary>Review what was masked, which means seeing it unmasked, and download originals.</summary>
    [Slug("granska-maskning", "Granska maskning")]
    ReviewMasking,

    /// <summary>Correct the labels of passages.</summary>
    [Slug("ratta-etiketter", "Rätta områden på stycken")]
    CorrectLabels,

    /// <summary>Confirm areas and put them in order.</summary>
    [Slug("prioritera", "Prioritera områden")]
    Prioritise,

    /// <summary>Answer suggestions.</summary>
    [Slug("besluta", "Besluta om förslag")]
    Decide,

    /// <summary>Make assignments and move them on.</summary>
    [Slug("hantera-uppdrag", "Hantera uppdrag")]
    ManageAssignments,

    /// <summary>Receive what was routed to SPSM: accept, return, ask, plan.</summary>
    [Slug("besvara-uppdrag", "Ta emot SPSM:s uppdrag")]
    AnswerAssignments,

    /// <summary>See a case's own log.</summary>
    [Slug("se-historik", "Se ärendets historik")]
    SeeHistory,

    /// <summary>Export a case with personal data masked.</summary>
    [Slug("exportera-maskat", "Exportera ärenden maskade")]
    ExportMasked,

    /// <summary>Export a case as it is.</summary>
    [Slug("exportera", "Exportera ärenden utan maskning")]
    ExportUnmasked,

    /// <summary>Export corrections as training data.</summary>
    [Slug("exportera-traning", "Exportera träningsdata")]
    ExportTraining,

    /// <summary>Register conflicts of interest.</summary>
    [Slug("registrera-jav", "Registrera jäv")]
    RegisterConflicts,

    /// <summary>Create, change and lock accounts.</summary>
    [Slug("hantera-anvandare", "Hantera användare")]
    ManageUsers,

    /// <summary>See the whole log and verify it.</summary>
    [Slug("se-logg", "Se loggen")]
    SeeAudit,

    /// <summary>See what the service runs on.</summary>
    [Slug("se-drift", "Se driften")]
    SeeOperation,
}
