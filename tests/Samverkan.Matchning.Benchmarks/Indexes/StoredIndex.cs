using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Benchmarks.Indexes;

/// <summary>An index of some size in the folder for temporary files; one that is there with the model in use is taken as it is.</summary>
internal static class StoredIndex
{
    private const int BatchSize = 2_000;

    /// <summary>Folder of the index of a size.</summary>
    public static string Folder(int records) =>
        Path.Combine(Path.GetTempPath(), "samverkan-benchmark", records.ToString(CultureInfo.InvariantCulture));

    /// <summary>Builds the index unless it is there.</summary>
    /// <returns>Seconds it took to write; null when it was there.</returns>
    public static double? Build(int records, Lazy<RealDocuments> documents, LanguageModels models, CorpusSnapshot corpus)
    {
        var folder = Folder(records);
        if (Directory.Exists(folder) && File.Exists(Path.Combine(folder, "current")))
        {
            using var there = new SqliteSearchIndex(folder, models, corpus);
            if (there.State.Fingerprint == models.Embeddings.Fingerprint && there.State.Records == records)
            {
                return null;
            }
        }

        _ = documents.Value;
        return Measurements.Sample.Time(() =>
        {
            using var rebuild = new SqliteIndexWriter(folder, TimeProvider.System).Rebuild(models.Embeddings.Fingerprint);
            var batch = new List<IndexedRecord>(BatchSize);
            foreach (var record in documents.Value.Resampled(records))
            {
                batch.Add(record);
                if (batch.Count == BatchSize)
                {
                    rebuild.Add(batch);
                    batch.Clear();
                }
            }

            rebuild.Add(batch);
            rebuild.Complete();
        }) / 1000;
    }
}
