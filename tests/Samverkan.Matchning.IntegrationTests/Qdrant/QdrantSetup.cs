using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>The committed corpus and models, read once for the tests of one class, with what it takes to search in Qdrant.</summary>
public sealed class QdrantSetup
{
    public QdrantSetup()
    {
        Models = LanguageModels.Load(new ModelFolder(Repository.Models));
        Corpus = CorpusSnapshot.Load(Repository.Corpus);
        Exact = new RecordIndex(Corpus, Models);
        var indexer = new RecordIndexer(Models, Corpus);
        Records = [.. Corpus.Records.Select(indexer.Index)];
    }

    public LanguageModels Models { get; }

    public CorpusSnapshot Corpus { get; }

    public RecordIndex Exact { get; }

    public IReadOnlyList<IndexedRecord> Records { get; }

    public string Fingerprint => Models.Embeddings.Fingerprint;

    internal static QdrantIndexWriter Writer(QdrantClient client, QdrantOptions options) => new(new QdrantCollections(client, options, TimeProvider.System), TimeProvider.System);

    internal QdrantSearchIndex Index(QdrantClient client, QdrantOptions options) =>
        new(client, options, Exact, new QuestionReading(Exact, new Highlighter(Models.Analyzer), Fingerprint), TimeProvider.System);

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
