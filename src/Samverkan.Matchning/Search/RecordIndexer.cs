using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>Analyses and embeds records for an index. Thread-safe.</summary>
/// <param name="models">Must be the models that questions are read with.</param>
/// <param name="corpus">Names of areas, and where universities lie.</param>
public sealed class RecordIndexer(LanguageModels models, CorpusSnapshot corpus)
{
    /// <summary>Of the embedding model in use; an index keeps it.</summary>
    public string Fingerprint => models.Embeddings.Fingerprint;

    /// <summary>Makes a record ready for an index.</summary>
    public IndexedRecord Index(CorpusRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var tokens = models.Analyzer.Analyze(RecordText.Lexical(record, corpus));
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.Token.Kind == TokenKind.Word)
            {
                words[token.Token.Text] = words.GetValueOrDefault(token.Token.Text) + 1;
            }
        }

        return new IndexedRecord(
            record, RecordAttributes.Of(record, corpus), models.Read(RecordText.Body(record)).Vector, Bm25Index.Terms(tokens), words);
    }
}
