using System.Data.Common;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>What the stores of cases need of a database besides.</summary>
internal interface ICaseDatabase : ISqlDatabase
{
    /// <summary>Whether a statement failed because a key is taken.</summary>
    bool IsTaken(DbException error);

    /// <summary>Removes what a deletion has left outside the tables.</summary>
    /// <inheritdoc cref="ISqlDatabase.Run{T}" path="/exception"/>
    void Scrub();
}
