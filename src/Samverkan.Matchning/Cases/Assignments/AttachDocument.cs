using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>A file that belongs to an assignment.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="FileName">The name the user knows.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record AttachDocumentCommand(Guid AssignmentId, string FileName, byte[] Content, string? Key = null);

/// <summary>Adds a document to an assignment.</summary>
public sealed class AttachDocument(ICaseStore store, IDocumentStore documents, CaseGate gate, TimeProvider clock)
{
    /// <summary>Stores the document; the receiver sees it too.</summary>
    /// <exception cref="RejectedInputException">The file is empty or too large.</exception>
    public StoredDocument Execute(Actor actor, AttachDocumentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (assignment, _) = gate.OpenAssignment(actor, command.AssignmentId, Permission.ManageAssignments);
        var request = RequestKey.OfFile(actor.UserId, command.Key, command.AssignmentId, command.FileName, command.Content);
        if (store.Done(request) is { } done && documents.Find(done) is { } made)
        {
            return made;
        }

        UploadAnalysis.Check(command.Content);
        var by = Changed.Now(actor, clock);
        var document = UploadAnalysis.NewDocument(assignment.CaseId, DocumentKind.Attachment, command.FileName, command.Content, by);
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.DocumentUploaded, actor, clock, assignment.CaseId, Assignment.Kind, assignment.Id))
            .Add(document).Put(assignment with { Changed = by, DocumentIds = [.. assignment.DocumentIds, document.Info.Id] }).Once(request, document.Info.Id));
        return document.Info;
    }
}

/// <summary>Gives a stored document to somebody who may have it. Every opening is logged.</summary>
public sealed class OpenDocument(ICaseStore store, IDocumentStore documents, CaseGate gate, TimeProvider clock)
{
    /// <summary>The document with its bytes: originals for those who may see unmasked text, attachments also for the assignment's receiver.</summary>
    /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
    public (StoredDocument Info, byte[] Content) Execute(Actor actor, Guid documentId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (documents.Find(documentId) is not { Kind: not DocumentKind.ExtractedText } found)
        {
            throw new NotFoundException("dokument-saknas", "Dokumentet finns inte, eller så har du inte rätt att se det.");
        }

        if (actor.May(Permission.AnswerAssignments))
        {
            var its = found.Kind == DocumentKind.Attachment
                ? store.OfCase<Assignment>(found.CaseId).FirstOrDefault(assignment => assignment.DocumentIds.Contains(documentId)) : null;
            if (its is null)
            {
                throw gate.Hidden(actor, found.CaseId, "Dokument", documentId, "dokument-saknas", "Dokumentet finns inte, eller så har du inte rätt att se det.");
            }

            gate.OpenAssignment(actor, its.Id, Permission.AnswerAssignments);
        }
        else
        {
            gate.OpenCase(actor, found.CaseId, found.Kind == DocumentKind.Analysis ? Permission.ReviewMasking : Permission.SeePersonalData);
        }

        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.DocumentOpened, actor, clock, found.CaseId, "dokument", documentId)));
        return (found, documents.Read(documentId));
    }
}
