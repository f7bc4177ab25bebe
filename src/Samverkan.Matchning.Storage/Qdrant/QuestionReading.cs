using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>How questions are read and their words found again: with the models and the vocabulary of the index on our own side.</summary>
/// <param name="Questions">Reads a question.</param>
/// <param name="Highlighter">Finds its words in records.</param>
/// <param name="Fingerprint">Of the embedding model it is read with.</param>
internal sealed record QuestionReading(IQuestionReader Questions, Highlighter Highlighter, string Fingerprint);
