using Microsoft.Playwright;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>
/// Takes pictures of the pages when SAMVERKAN_BILDER names a folder; the README's pictures are made so, and stay true.
/// </summary>
public sealed class Screenshots(Service service) : IClassFixture<Service>
{
    [PictureFact]
    public async Task Pictures_of_the_main_pages()
    {
        foreach (var sight in Sight.All)
        {
            await using var nobody = await service.Visit(sight);
            await Take(nobody, sight, "logga-in", "/logga-in");
            await nobody.Page.ClickAsync("main button");
            await Take(nobody, sight, "logga-in-fel", null);
            await using var visitor = await service.LogInAs(Role.Kansli, sight);
            foreach (var (name, path) in Pages)
            {
                await Take(visitor, sight, name, path);
            }
        }
    }

    /// <summary>The five pictures of the README, no higher than a screen so that they stay small.</summary>
    [PictureFact]
    public async Task Pictures_of_the_README()
    {
        var made = await CasePages.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli);
        (string Name, string Path)[] pages =
        [
            ("arenden", "/arenden"),
            ("analys", $"/analyser/{made.Analyses.Classified}"),
            ("forslag", $"/arenden/{made.Analyses.CaseId}/forslag/{made.Area}"),
            ("uppdrag", $"/uppdrag/{made.Assignments[^1]}"),
            ("sok", "/sok?q=hemmasittare+i+h%C3%B6gstadiet"),
        ];
        foreach (var (name, path) in pages)
        {
            await visitor.Open(path);
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"readme-{name}.png") });
        }
    }

    private static string Folder => Environment.GetEnvironmentVariable(PictureFactAttribute.Variable)!;

    private static IEnumerable<(string Name, string Path)> Pages =>
    [
        ("start", "/"),
        ("sok-tom", "/sok"),
        ("sok", "/sok?q=hemmasittare+i+h%C3%B6gstadiet"),
        ("sok-filter", "/sok?q=fr%C3%A5nvaro&slag=insats&omrade=narvaro&evidens=god"),
        ("sok-inget", "/sok?q=xqzwv&slag=insats"),
        ("insats", "/poster/abc-alla-barn-i-centrum"),
        ("larosate", "/poster/goteborgs-universitet"),
        ("om", "/om"),
        ("tillganglighet", "/om/tillganglighet"),
        ("saknas", "/finns-inte"),
        ("logga-ut", "/logga-ut"),
    ];

    private static async Task Take(Visitor visitor, Sight sight, string name, string? path)
    {
        if (path is not null)
        {
            await visitor.Open(path);
        }

        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}-{sight.Name}.png"), FullPage = true });
    }
}
