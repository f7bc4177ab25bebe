using Dapper;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>Gives back documents: they lie in the database, so that a backup has them all and no file is left over.</summary>
/// <param name="database">The database, with its newest schema.</param>
internal sealed class SqlDocumentStore(ICaseDatabase database) : IDocumentStore
{
    public StoredDocument? Find(Guid id) => database.Run(connection =>
        connection.QuerySingleOrDefault<DocumentRow>(database.Sql["document-find"], new { Id = Ids.Of(id) }))?.ToDocument();

    public IReadOnlyList<StoredDocument> OfCase(Guid caseId) => database.Run(connection =>
        connection.Query<DocumentRow>(database.Sql["document-of-case"], new { CaseId = Ids.Of(caseId) }).Select(row => row.ToDocument()).ToArray());

    public byte[] Read(Guid id) => database.Run(connection =>
        connection.QuerySingleOrDefault<byte[]>(database.Sql["document-read"], new { Id = Ids.Of(id) }))
        ?? throw new NotFoundException("dokument-saknas", "Dokumentet finns inte.");
}
