namespace Samverkan.Matchning.Cases.Store;

/// <summary>A document to store.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NewDocument(StoredDocument Info, byte[] Content);

/// <summary>A stored document.</summary>
/// <param name="Id">Our own id; the name that a user gave is never used as a path.</param>
/// <param name="CaseId">The case it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name the user knows, without folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of the content in lower-case hexadecimal.</param>
/// <param name="AddedBy">Who added it, and when.</param>
public sealed record StoredDocument(Guid Id, Guid CaseId, DocumentKind Kind, string Name, long Size, string Sha256, Changed AddedBy);

/// <summary>What a stored document is.</summary>
public enum DocumentKind
{
    /// <summary>An analysis as it was uploaded, unmasked.</summary>
    Analysis,

    /// <summary>What was read out of an analysis, unmasked; internal, never shown or exported.</summary>
    ExtractedText,

    /// <summary>Another document of the case or of an assignment.</summary>
    Attachment,
}

/// <summary>Gives stored documents back.</summary>
public interface IDocumentStore
{
    /// <summary>What is known of a document; null when there is none.</summary>
    StoredDocument? Find(Guid id);

    /// <summary>All documents of a case, oldest first.</summary>
    IReadOnlyList<StoredDocument> OfCase(Guid caseId);

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="Errors.NotFoundException">There is none.</exception>
    byte[] Read(Guid id);
}
