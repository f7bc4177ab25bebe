using System.Data.Common;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>What the stores of cases need of a database; everything else about them is the same for every one.</summary>
internal interface ICaseDatabase
{
    /// <summary>The statements, by the same names in every dialect.</summary>
    SqlFolder Sql { get; }

    /// <summary>Reads on a connection of its own.</summary>
    /// <exception cref="MisconfiguredException">The database is damaged or cannot be opened.</exception>
    /// <exception cref="UnavailableException">It is busy, full or cannot be reached.</exception>
    T Run<T>(Func<DbConnection, T> work);

    /// <summary>Writes in one transaction that has the writer's place from its beginning, so that what is read in it stays true until it is written.</summary>
    /// <inheritdoc cref="Run{T}" path="/exception"/>
    T Write<T>(Func<DbConnection, DbTransaction, T> work);

    /// <summary>Whether a statement failed because a key is taken.</summary>
    bool IsTaken(DbException error);

    /// <summary>Removes what a deletion has left outside the tables.</summary>
    /// <inheritdoc cref="Run{T}" path="/exception"/>
    void Scrub();
}
