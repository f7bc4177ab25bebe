using System.Security.Cryptography;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>A file to read as an analysis.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="FileName">The name the user knows; folders in it are dropped.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record UploadAnalysisCommand(Guid CaseId, string FileName, byte[] Content, string? Key = null);

/// <summary>Takes an analysis in. It is read in the background, because reading a document can take a while.</summary>
public sealed class UploadAnalysis(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Most bytes of a file.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Stores the file and orders its reading.</summary>
    /// <returns>The analysis, not yet read.</returns>
    /// <exception cref="RejectedInputException">The file is empty or too large.</exception>
    public AnalysisVersion Execute(Actor actor, UploadAnalysisCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        gate.OpenCase(actor, command.CaseId, Permission.Upload);
        var request = RequestKey.OfFile(actor.UserId, command.Key, command.CaseId, command.FileName, command.Content);
        if (store.Done(request) is { } done)
        {
            return gate.OpenPart<AnalysisVersion>(actor, done, Permission.SeeCases).Part;
        }

        Check(command.Content);
        var now = clock.GetUtcNow();
        var by = Changed.Now(actor, clock);
        var document = NewDocument(command.CaseId, DocumentKind.Analysis, command.FileName, command.Content, by);
        var analysis = new AnalysisVersion
        {
            Id = Guid.CreateVersion7(now),
            Changed = by,
            CaseId = command.CaseId,
            FileName = document.Info.Name,
            Uploaded = by,
            DocumentId = document.Info.Id,
        };
        var id = store.Commit(new CaseChange(AuditEntry.Of(AuditAction.DocumentUploaded, actor, clock, command.CaseId, AnalysisVersion.Kind, analysis.Id))
            .Add(document).Put(analysis).Put(Job.New(JobKind.ReadAnalysis, analysis.Id, command.CaseId, actor, clock)).Once(request, analysis.Id));
        return gate.OpenPart<AnalysisVersion>(actor, id, Permission.SeeCases).Part;
    }

    internal static void Check(byte[] content)
    {
        if (content.Length == 0)
        {
            throw new RejectedInputException("fil-tom", "Filen är tom. Välj en annan fil.");
        }

        if (content.Length > MaxBytes)
        {
            throw new RejectedInputException("fil-for-stor", $"Filen är större än {MaxBytes / 1024 / 1024} MB. Dela upp den eller spara den med mindre bilder.");
        }
    }

    internal static NewDocument NewDocument(Guid caseId, DocumentKind kind, string fileName, byte[] content, Changed by) => new(
        new StoredDocument(
            Guid.CreateVersion7(by.At), caseId, kind, SafeFileName.Of(fileName), content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), by), content);
}
