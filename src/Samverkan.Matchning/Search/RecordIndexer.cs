using System.Runtime.InteropServices;
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
        return Index(record, models.Analyzer.Analyze(record.Text));
    }

    /// <summary>Makes a record ready whose text has been analysed already, which is most of the work.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">Its <see cref="CorpusRecord.Text"/>, analysed.</param>
    internal IndexedRecord Index(CorpusRecord record, IReadOnlyList<AnalyzedToken> text)
    {
        // No token reaches across the blanks between the parts, so each part is analysed once, however often it counts.
        var names = models.Analyzer.Analyze(RecordText.Names(record));
        var extra = models.Analyzer.Analyze(RecordText.Extra(record));
        var labels = models.Analyzer.Analyze(RecordText.Labels(record, corpus));
        var body = Joined(names, text, extra);
        var all = Joined([.. Enumerable.Repeat(names, RecordText.NameTimes), text, extra, labels]);
        return new IndexedRecord(record, RecordAttributes.Of(record, corpus), models.Embeddings.Embed(body), Bm25Index.Terms(all), Words(all));
    }

    private static List<AnalyzedToken> Joined(params ReadOnlySpan<IReadOnlyList<AnalyzedToken>> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Count;
        }

        var all = new List<AnalyzedToken>(length);
        foreach (var part in parts)
        {
            all.AddRange(part);
        }

        return all;
    }

    private static Dictionary<string, int> Words(List<AnalyzedToken> tokens)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.Token.Kind == TokenKind.Word)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(words, token.Token.Text, out _)++;
            }
        }

        return words;
    }
}
