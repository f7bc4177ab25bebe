using Microsoft.Playwright;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>The analysis pages as a person with a mouse, a keyboard or neither colours nor script meets them.</summary>
public sealed class AnalysisPagesTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Sights => [.. Sight.All.Select(sight => sight.Name)];

    [ChromiumTheory]
    [MemberData(nameof(Sights))]
    public async Task Pages_are_without_faults(string name)
    {
        var made = await AnalysisCase.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli, Sight.All.Single(sight => sight.Name == name));
        List<string> faults = [];
        foreach (var (page, path) in made.Pages)
        {
            await visitor.Open(path);
            faults.AddRange(await visitor.Axe());
            if (await visitor.Overflow() is > 0 and var pixels)
            {
                faults.Add($"{path} is {pixels} pixels wider than the window");
            }

            if (Environment.GetEnvironmentVariable(PictureFactAttribute.Variable) is { Length: > 0 } folder)
            {
                await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page}-{name}.png"), FullPage = true });
            }
        }

        visitor.AssertCalm();
        Assert.Empty(faults);
    }

    [ChromiumFact]
    public async Task The_keys_step_between_highlights_and_can_be_turned_off()
    {
        var made = await AnalysisCase.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli);
        var page = visitor.Page;
        await visitor.Open($"/analyser/{made.Classified}");
        var marked = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.passage.marked')].map(e => e.id)");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        Assert.Equal(marked[1], await Focused(page));
        await page.Keyboard.PressAsync("p");
        Assert.Equal(marked[0], await Focused(page));
        await page.ClickAsync("[data-step='1']");
        await page.UncheckAsync("#tangenter");
        await page.FocusAsync($"#{marked[0]}");
        await page.Keyboard.PressAsync("n");
        Assert.Equal(marked[0], await Focused(page));
        await visitor.Open($"/analyser/{made.Classified}");
        Assert.False(await page.IsCheckedAsync("#tangenter"));
        visitor.AssertCalm();
    }

    [ChromiumFact]
    public async Task A_passage_is_corrected_where_it_stands_with_the_keyboard()
    {
        var made = await AnalysisCase.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli);
        var page = visitor.Page;
        await visitor.Open($"/analyser/{made.Classified}");
        await page.FocusAsync("#stycke-4 [data-correct]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#stycke-4 [data-correction] input:focus");
        Assert.Empty(await visitor.Axe());
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('#stycke-4 [data-correct]')"));
        await page.Keyboard.PressAsync("Enter");
        await page.CheckAsync("#stycke-4 input[value=problem]");
        await page.CheckAsync("#stycke-4 input[value=matematik]");
        await page.ClickAsync("#stycke-4 [data-correction] button");
        await page.WaitForSelectorAsync(".notice");
        Assert.Contains("Matematik", await page.TextContentAsync("#not-4"), StringComparison.Ordinal);
        Assert.Single(service.The<ICaseStore>().List<LabelCorrection>(owner: made.Classified.ToString("N")));
        visitor.AssertCalm();
    }

    [ChromiumFact]
    public async Task Areas_are_moved_by_button_and_by_dragging_and_saved_in_the_order_seen()
    {
        var made = await AnalysisCase.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli);
        var page = visitor.Page;
        await visitor.Open($"/arenden/{made.CaseId}/prioritering");
        var before = await Order(page);
        await page.FocusAsync($"#rad-{before[0]} [data-move='1']");
        await page.Keyboard.PressAsync("Enter");
        string[] swapped = [before[1], before[0], .. before.Skip(2)];
        Assert.Equal(swapped, await Order(page));
        Assert.True(await page.EvaluateAsync<bool>($"document.activeElement.matches('#rad-{before[0]} [data-move=\"1\"]')"));
        await page.DragAndDropAsync($"#rad-{before[0]} [data-grip]", $"#rad-{before[1]} h2", new PageDragAndDropOptions { TargetPosition = new TargetPosition { X = 5, Y = 1 } });
        Assert.Equal(before, await Order(page));
        await page.CheckAsync($"#ja-{before[1]}");
        await page.CheckAsync($"#ja-{before[0]}");
        await page.ClickAsync(".actions button");
        await page.WaitForSelectorAsync(".notice");
        Assert.Equal(before.Take(2), service.The<ICaseStore>().Find<CasePriorities>(made.CaseId)!.Areas.Select(area => area.Area));
        visitor.AssertCalm();
    }

    [ChromiumFact]
    public async Task Reading_is_followed_without_loading_the_page_again()
    {
        var made = await AnalysisCase.MakeAsync(service);
        await using var visitor = await service.LogInAs(Role.Kansli);
        var page = visitor.Page;
        await visitor.Open($"/arenden/{made.CaseId}/analyser");
        await page.SetInputFilesAsync("#Files", new FilePayload { Name = "ny.txt", MimeType = "text/plain", Buffer = "Frånvaron ökar och ingen följer upp den."u8.ToArray() });
        Assert.Contains("ny.txt", await page.TextContentAsync("[data-chosen]"), StringComparison.Ordinal);
        await page.ClickAsync("form[data-upload] button");
        await page.WaitForSelectorAsync(".analyses li:first-child .button:has-text('Granska maskningen')", new PageWaitForSelectorOptions { Timeout = 60_000 });
        Assert.Contains("ny.txt", await page.TextContentAsync(".analyses li:first-child h2"), StringComparison.Ordinal);
        visitor.AssertCalm();
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    private static Task<string[]> Order(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('input[name=Order]')].map(e => e.value)");
}
