using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>Every page, light and dark and at 320 pixels: nothing for axe to find, nothing to scroll sideways, no error and no request to others.</summary>
public sealed class AccessibilityTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Sights => [.. Sight.All.Select(sight => sight.Name)];

    [ChromiumTheory]
    [MemberData(nameof(Sights))]
    public async Task Pages_are_without_faults(string name)
    {
        var sight = Sight.All.Single(sight => sight.Name == name);
        List<string> faults = [];
        foreach (var group in PagesUnderTest.All.GroupBy(page => page.Role))
        {
            await using var visitor = group.Key is { } role ? await service.LogInAs(role, sight) : await service.Visit(sight);
            foreach (var page in group)
            {
                await visitor.Open(page.Path);
                faults.AddRange(await visitor.Axe());
                if (await visitor.Overflow() is > 0 and var pixels)
                {
                    faults.Add($"{page.Path} is {pixels} pixels wider than the window");
                }
            }

            visitor.AssertCalm([.. group.Select(page => page.Error).OfType<string>()]);
        }

        Assert.Empty(faults);
    }

    [ChromiumTheory]
    [MemberData(nameof(Sights))]
    public async Task States_that_a_form_leads_to_are_without_faults(string name)
    {
        var sight = Sight.All.Single(sight => sight.Name == name);
        await using var visitor = await service.Visit(sight);
        await visitor.Open("/logga-in");
        await visitor.Page.ClickAsync("main button");
        await visitor.Page.WaitForSelectorAsync(".summary:focus");
        Assert.Empty(await visitor.Axe());
        await using var kansli = await service.LogInAs(Role.Kansli, sight);
        await kansli.Open("/finns-inte");
        Assert.Empty(await kansli.Axe());
        await kansli.Open("/konto/losenord");
        await kansli.Page.FillAsync("#Current", Service.Password);
        await kansli.Page.FillAsync("#New", "en helt annan mening");
        await kansli.Page.ClickAsync("main button");
        await kansli.Page.WaitForSelectorAsync(".notice");
        Assert.Empty(await kansli.Axe());
        kansli.AssertCalm("404");
    }

    [ChromiumTheory]
    [MemberData(nameof(Sights))]
    public async Task What_an_administrator_brings_about_is_without_faults(string name)
    {
        var sight = Sight.All.Single(sight => sight.Name == name);
        await using var administrator = await service.LogInAs(Role.Administrator, sight);
        await administrator.Open("/administration/drift");
        await administrator.Page.ClickAsync("main button");
        await administrator.Page.WaitForSelectorAsync(".notice");
        await Look(administrator, $"drift-{name}");
        await using var reset = await service.LogInAs(Role.Kansli, sight);
        var users = service.The<IUserStore>();
        var account = users.All()[^1];
        var by = new Changed(Guid.CreateVersion7(), "Asta Administratör", TimeProvider.System.GetUtcNow());
        users.Update(
            account with { Resets = [new(ResetPart.TwoFactor, by), new(ResetPart.Password, by)] },
            AuditEntry.Of(AuditAction.AccountChanged, Actor.Service, TimeProvider.System, null, UserAccount.Kind, account.Id, "Prov"));
        await reset.Open("/");
        await Look(reset, $"aterstalld-{name}");
        await reset.Page.ClickAsync("text=Jag har läst det");
        await reset.Page.WaitForSelectorAsync("main:not(:has([aria-label='Din inloggning har återställts'])) h1");
        reset.AssertCalm();
        administrator.AssertCalm();
    }

    [ChromiumFact]
    public async Task With_the_text_spacing_of_WCAG_nothing_is_cut_off()
    {
        await using var visitor = await service.LogInAs(Role.Kansli, Sight.Narrow);
        foreach (var page in PagesUnderTest.All.Where(page => page.Role == Role.Kansli))
        {
            await visitor.Open(page.Path);
            await visitor.Page.EvaluateAsync(
                "for (const e of document.querySelectorAll('*')) { e.style.lineHeight = '1.5'; e.style.letterSpacing = '.12em'; e.style.wordSpacing = '.16em'; }");
            Assert.True(await visitor.Overflow() <= 0, page.Path);
        }
    }

    [ChromiumFact]
    public async Task Targets_are_at_least_24_pixels_or_stand_in_a_sentence()
    {
        await using var visitor = await service.LogInAs(Role.Kansli);
        foreach (var page in PagesUnderTest.All.Where(page => page.Role == Role.Kansli))
        {
            await visitor.Open(page.Path);
            var small = await visitor.Page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("button, select, summary, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), nav a")]
                  .filter(e => e.checkVisibility() && !e.closest(".skip"))
                  .map(e => [e, e.getBoundingClientRect()]).filter(([e, box]) => box.height < 24 || box.width < 24)
                  .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
                """);
            Assert.True(small.Length == 0, $"{page.Path}: {string.Join(" | ", small)}");
        }
    }

    private static async Task Look(Visitor visitor, string picture)
    {
        Assert.Empty(await visitor.Axe());
        Assert.True(await visitor.Overflow() <= 0, picture);
        if (Environment.GetEnvironmentVariable(PictureFactAttribute.Variable) is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture}.png"), FullPage = true });
        }
    }
}
