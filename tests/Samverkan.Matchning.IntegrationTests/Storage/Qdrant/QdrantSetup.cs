using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.IntegrationTests.Storage.Qdrant;

/// <summary>The committed corpus and models, read once for the tests of one class, with what it takes to search in Qdrant.</summary>
public sealed class QdrantSetup
{
    private readonly QueryReader _reader;

    public QdrantSetup()
    {
        Models = LanguageModels.Load(new ModelFolder(Repository.Models));
        Corpus = CorpusSnapshot.Load(Repository.Corpus);
        Exact = new RecordIndex(Corpus, Models);
        var indexer = new RecordIndexer(Models, Corpus);
        Records = [.. Corpus.Records.Select(indexer.Index)];
        var words = Records.SelectMany(record => record.Words).GroupBy(word => word.Key).ToDictionary(group => group.Key, group => group.Sum(word => word.Value));
        _reader = new QueryReader(Models, Corpus.Glossary, words);
    }

    public LanguageModels Models { get; }

    public CorpusSnapshot Corpus { get; }

    public RecordIndex Exact { get; }

    public IReadOnlyList<IndexedRecord> Records { get; }

    public string Fingerprint => Models.Embeddings.Fingerprint;

    internal static QdrantIndexWriter Writer(QdrantClient client, QdrantOptions options) => new(new QdrantCollections(client, options, TimeProvider.System), TimeProvider.System);

    internal QdrantSearchIndex Index(QdrantClient client, QdrantOptions options) =>
        new(client, options, Exact, new QuestionReading(_reader.Read, new Highlighter(Models.Analyzer), Fingerprint), TimeProvider.System);

    internal void Fill(QdrantClient client, QdrantOptions options)
    {
        using var rebuild = Writer(client, options).Rebuild(Fingerprint);
        foreach (var batch in Records.Chunk(100))
        {
            rebuild.Add(batch);
        }

        rebuild.Complete();
    }
}
