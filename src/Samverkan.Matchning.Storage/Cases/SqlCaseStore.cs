using Dapper;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>Keeps cases in a database. One change is one transaction.</summary>
/// <param name="database">The database, with its newest schema.</param>
internal sealed class SqlCaseStore(ICaseDatabase database) : ICaseStore
{
    public T? Find<T>(Guid id) where T : class, IAggregate => One<T>("aggregate-find", new { T.Kind, Id = Ids.Of(id) });

    public T? FindUnique<T>(string key) where T : class, IAggregate => One<T>("aggregate-find-unique", new { T.Kind, UniqueKey = key });

    public IReadOnlyList<T> OfCase<T>(Guid caseId) where T : class, IAggregate => Many<T>("aggregate-of-case", new { T.Kind, CaseId = Ids.Of(caseId) });

    public IReadOnlyList<T> List<T>(string? owner = null, string? state = null) where T : class, IAggregate =>
        Many<T>("aggregate-list", new { T.Kind, Owner = owner, State = state });

    public IReadOnlyList<AggregateHead> Heads<T>(string? owner = null, string? state = null) where T : class, IAggregate => database.Run(
        connection => connection.Query<HeadRow>(database.Sql["aggregate-heads"], new { T.Kind, Owner = owner, State = state }).Select(row => row.ToHead()).ToArray());

    public Guid? Done(RequestKey? request) => request is null ? null
        : database.Run(connection => new SqlCommit(database, connection, null).Done(request));

    public Guid Commit(CaseChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var result = database.Write((connection, transaction) => new SqlCommit(database, connection, transaction).Run(change));
        if (change.DeletedCases.Count > 0)
        {
            database.Scrub();
        }

        return result;
    }

    public bool Touch(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var row = AggregateRow.Of(new AggregateWrite(Job.Kind, job, typeof(Job), IsDelete: false));
        return database.Write((connection, transaction) => connection.Execute(database.Sql["aggregate-update"], row, transaction)) == 1;
    }

    private T? One<T>(string statement, object parameters) where T : class => database.Run(connection =>
        connection.QuerySingleOrDefault<string>(database.Sql[statement], parameters) is { } body ? AggregateRow.Read<T>(body) : null);

    private T[] Many<T>(string statement, object parameters) where T : class => database.Run(connection =>
        connection.Query<string>(database.Sql[statement], parameters).Select(AggregateRow.Read<T>).ToArray());
}
