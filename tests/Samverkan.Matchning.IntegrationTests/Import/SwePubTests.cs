using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.IntegrationTests.Import;

public sealed class SwePubTests(LoadedModels models) : IClassFixture<LoadedModels>
{
    [SwePubFact]
    public async Task Real_records_are_read_without_loss_linked_and_joined()
    {
        using var bench = new ImportBench(models);
        var (read, skipped) = (0L, 0L);
        foreach (var path in Directory.EnumerateFiles(SwePubFactAttribute.Folder!).Order(StringComparer.Ordinal))
        {
            var report = await ImportAsync(bench, path);
            (read, skipped) = (read + report.Read, skipped + report.SkippedCount);
        }

        Assert.Equal((139L, 0L), (read, skipped));
        Assert.All(bench.Store.Items(), item => Assert.NotEqual("", item.Title));
        Assert.InRange(bench.Store.Items().Count(item => item.UniversityIds.Count > 0) / (double)bench.Store.Count, 0.95, 1);
        Assert.Single(bench.Store.Items(), item => item.Title == "Idrottsdidaktiska utmaningar"); // its chapters link to it, and are not it
    }

    [SwePubFact]
    public async Task A_deletion_removes_the_record_it_names()
    {
        using var bench = new ImportBench(models);
        await ImportAsync(bench, Path.Combine(SwePubFactAttribute.Folder!, "diva_kth.xml"));
        Assert.Equal(1, bench.Store.Count);
        Assert.Equal(1, (await ImportAsync(bench, Path.Combine(SwePubFactAttribute.Folder!, "delete_kth_post.xml"))).Removed);
        Assert.Equal(0, bench.Store.Count);
    }

    [SwePubFact]
    public async Task Copies_that_SwePub_itself_uses_to_test_for_duplicates_are_joined()
    {
        using var bench = new ImportBench(models);
        var report = await ImportAsync(bench, Path.Combine(SwePubFactAttribute.Folder!, "dedup.xml"));
        Assert.InRange(report.Joined + report.Changed, 11, 14);
    }

    private static async Task<ImportReport> ImportAsync(ImportBench bench, string path)
    {
        using var source = new FileRecordSource(path, null, new Dictionary<string, string>());
        return await bench.ImportAsync(source);
    }
}
