using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

public sealed class KeyboardTests(Service service) : IClassFixture<Service>
{
    [ChromiumFact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        await using var visitor = await service.LogInAs(Role.Kansli);
        await visitor.Open("/sok");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Hoppa till innehållet", await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("innehall", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [ChromiumFact]
    public async Task A_search_is_made_filtered_and_read_with_the_keyboard_alone()
    {
        await using var visitor = await service.LogInAs(Role.Kansli);
        var page = visitor.Page;
        await visitor.Open("/");
        await TabTo(visitor, "#q");
        await page.Keyboard.TypeAsync("frånvaro");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".hits");
        await TabTo(visitor, "input[name=slag][value=insats]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(visitor, ".filters > button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".removable");
        await TabTo(visitor, ".hit h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/poster/*");
        visitor.AssertCalm();
    }

    [ChromiumFact]
    public async Task Whatever_has_focus_shows_it_with_an_outline_of_two_pixels_or_more()
    {
        await using var visitor = await service.LogInAs(Role.Kansli);
        foreach (var path in (string[])["/", "/sok?q=l%C3%A4s", "/konto/losenord", "/poster/abc-alla-barn-i-centrum"])
        {
            await visitor.Open(path);
            for (var step = 0; step < 60; step++)
            {
                await visitor.Page.Keyboard.PressAsync("Tab");
                var focus = await visitor.Page.EvaluateAsync<string[]>("""
                    (e => e === document.body ? [] : [e.outerHTML.slice(0, 90), getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth])(document.activeElement)
                    """);
                if (focus.Length == 0)
                {
                    break;
                }

                Assert.True(focus[1] != "none" && double.Parse(focus[2].Replace("px", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) >= 2, $"{path}: {string.Join(' ', focus)}");
            }
        }
    }

    private static async Task TabTo(Visitor visitor, string selector)
    {
        for (var step = 0; step < 80; step++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reached {selector}.");
    }
}
