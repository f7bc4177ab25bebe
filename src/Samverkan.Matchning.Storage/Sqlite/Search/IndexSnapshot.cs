using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>An index as it stood at one moment: what one search sees from beginning to end.</summary>
/// <param name="Head">What it is made with and holds.</param>
/// <param name="Version">SQLite's number for the moment, see <c>PRAGMA data_version</c>.</param>
/// <param name="Count">Numbers given out, those of removed records too.</param>
/// <param name="Live">Numbers of records that are there.</param>
/// <param name="Columns">At least <paramref name="Count"/> rows.</param>
/// <param name="Vectors">At least <paramref name="Count"/> vectors.</param>
/// <param name="Profiles">Attributes without areas, by code.</param>
/// <param name="AreaLists">Lists of areas, by code.</param>
/// <param name="Texts">What questions and prefixes are read with.</param>
internal sealed record IndexSnapshot(
    IndexHead Head, long Version, int Count, RecordSet Live, RecordColumns Columns, QuantizedVectors Vectors,
    IReadOnlyList<RecordAttributes> Profiles, IReadOnlyList<IReadOnlyList<string>> AreaLists, IndexTexts Texts)
{
    /// <summary>Whether numbers are missing.</summary>
    public bool HasGaps => Head.Records != Count;

    /// <summary>Mean length of the records, as BM25 needs it.</summary>
    public float AverageLength => (float)(Head.TotalLength / Head.Records);
}

/// <summary>What questions and prefixes are read with.</summary>
/// <param name="Records">Number of records when the words were read.</param>
/// <param name="Reader">Reads questions.</param>
/// <param name="Suggester">Reads prefixes.</param>
internal sealed record IndexTexts(int Records, QueryReader Reader, Lazy<Suggester> Suggester);
