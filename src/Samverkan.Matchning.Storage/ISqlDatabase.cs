using System.Data.Common;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage;

/// <summary>What a store needs of a database when all else about it is the same for every one.</summary>
internal interface ISqlDatabase
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
}
