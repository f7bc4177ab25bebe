using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>What a search reads of single records, from the database it began with.</summary>
internal interface IRecordRows
{
    /// <summary>A record; null when it is gone.</summary>
    CorpusRecord? Record(int number);

    /// <summary>Title of a record; empty when the record is gone.</summary>
    string Title(int number);

    /// <summary>Vectors of some records, in any order; those that are gone are left out.</summary>
    IEnumerable<(int Number, float[] Vector)> Vectors(IReadOnlyList<int> numbers);
}
