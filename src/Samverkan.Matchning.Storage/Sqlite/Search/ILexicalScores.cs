namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>BM25 of the records for one question.</summary>
internal interface ILexicalScores
{
    /// <summary>Whether every score that <see cref="Read"/> gave is exact.</summary>
    bool IsComplete { get; }

    /// <summary>Numbers of records with a score.</summary>
    List<int> Found { get; }

    /// <summary>Scores all records.</summary>
    /// <param name="scores">Zeros, one place a record.</param>
    void Read(float[] scores);

    /// <summary>The exact score of a record.</summary>
    float Score(int number);

    /// <summary>The exact score of a record, with the terms it shares, weightiest first.</summary>
    (float Score, IReadOnlyList<string> Terms) Exact(int number);
}
