using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Audit;

/// <summary>What the log can tell of.</summary>
public enum AuditAction
{
    /// <summary>Somebody was refused something.</summary>
    [Slug("nekad", "Nekad åtkomst")]
    Denied,

    /// <summary>A case was created.</summary>
    [Slug("arende-skapat", "Ärende skapat")]
    CaseCreated,

    /// <summary>A case was changed.</summary>
    [Slug("arende-andrat", "Ärende ändrat")]
    CaseChanged,

    /// <summary>A case was deleted.</summary>
    [Slug("arende-raderat", "Ärende raderat")]
    CaseDeleted,

    /// <summary>A document was uploaded.</summary>
    [Slug("dokument-uppladdat", "Dokument uppladdat")]
    DocumentUploaded,

    /// <summary>An unmasked document was opened.</summary>
    [Slug("dokument-oppnat", "Dokument öppnat")]
    DocumentOpened,

    /// <summary>An analysis was read and masked, or could not be.</summary>
    [Slug("analys-last", "Analys läst")]
    AnalysisRead,

    /// <summary>The masking of an analysis was changed or approved.</summary>
    [Slug("maskning-granskad", "Maskning granskad")]
    MaskingReviewed,

    /// <summary>An analysis was classified.</summary>
    [Slug("analys-klassad", "Analys klassad")]
    AnalysisClassified,

    /// <summary>The labels of a passage were corrected.</summary>
    [Slug("etikett-rattad", "Etikett rättad")]
    LabelsCorrected,

    /// <summary>Areas were confirmed or put in order.</summary>
    [Slug("omraden-prioriterade", "Områden prioriterade")]
    AreasPrioritised,

    /// <summary>A suggestion was answered.</summary>
    [Slug("beslut-fattat", "Beslut fattat")]
    Decided,

    /// <summary>A decision was taken back.</summary>
    [Slug("beslut-angrat", "Beslut ångrat")]
    DecisionUndone,

    /// <summary>A conflict of interest was registered or removed.</summary>
    [Slug("jav-registrerat", "Jäv registrerat")]
    ConflictRegistered,

    /// <summary>An assignment was created.</summary>
    [Slug("uppdrag-skapat", "Uppdrag skapat")]
    AssignmentCreated,

    /// <summary>An assignment was changed.</summary>
    [Slug("uppdrag-andrat", "Uppdrag ändrat")]
    AssignmentChanged,

    /// <summary>An assignment went from one state to another.</summary>
    [Slug("uppdrag-flyttat", "Uppdrag flyttat")]
    AssignmentMoved,

    /// <summary>A question about an assignment was asked or answered.</summary>
    [Slug("uppdrag-fraga", "Fråga om uppdrag")]
    AssignmentQuestion,

    /// <summary>An agreement was made.</summary>
    [Slug("overenskommelse-skapad", "Överenskommelse skapad")]
    AgreementMade,

    /// <summary>A case or training data were exported.</summary>
    [Slug("export", "Export")]
    Exported,

    /// <summary>A search was saved or deleted.</summary>
    [Slug("sokning-sparad", "Sökning sparad")]
    SearchSaved,

    /// <summary>An account was created or changed.</summary>
    [Slug("konto-andrat", "Konto ändrat")]
    AccountChanged,

    /// <summary>Somebody signed in or out.</summary>
    [Slug("inloggning", "Inloggning")]
    SignedIn,

    /// <summary>A sign-in failed, or an account was locked by failures.</summary>
    [Slug("inloggning-misslyckad", "Misslyckad inloggning")]
    SignInFailed,

    /// <summary>The log's head was given out to be kept elsewhere, or the log was verified.</summary>
    [Slug("logg-bevittnad", "Logg bevittnad")]
    AuditWitnessed,
}
