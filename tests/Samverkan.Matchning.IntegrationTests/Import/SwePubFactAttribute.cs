namespace Samverkan.Matchning.IntegrationTests.Import;

/// <summary>A test on SwePub's own records, which are not part of this repository; without them it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SwePubFactAttribute : FactAttribute
{
    public SwePubFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "SwePub's test records are not on this machine (shared/data/swepub).";
        }
    }

    public static string? Folder { get; } =
        new[] { Path.Combine(Repository.Root, "shared/data/swepub"), Path.Combine(Repository.Root, "../shared/data/swepub"), "/work/shared/data/swepub" }.FirstOrDefault(Directory.Exists);
}
