using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>What is known of a document, as it is stored.</summary>
internal sealed record DocumentRow(
    string Id, string CaseId, string Kind, string Name, long Size, string Sha256, string AddedById, string AddedByName, string AddedAt)
{
    public static DocumentRow Of(StoredDocument info) => new(
        Ids.Of(info.Id), Ids.Of(info.CaseId), info.Kind.ToString(), info.Name, info.Size, info.Sha256, Ids.Of(info.AddedBy.UserId), info.AddedBy.Name,
        AuditChain.Time(info.AddedBy.At));

    public StoredDocument ToDocument() => new(
        Guid.Parse(Id), Guid.Parse(CaseId), Enum.Parse<DocumentKind>(Kind), Name, Size, Sha256,
        new Changed(Guid.Parse(AddedById), AddedByName, Times.Parse(AddedAt)));
}
