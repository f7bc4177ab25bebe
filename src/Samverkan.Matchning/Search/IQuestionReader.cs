namespace Samverkan.Matchning.Search;

/// <summary>Reads questions with the vocabulary of an index.</summary>
public interface IQuestionReader
{
    /// <summary>Reads a question.</summary>
    /// <inheritdoc cref="ISearchIndex.Search" path="/exception"/>
    ReadQuery Read(string text);
}
