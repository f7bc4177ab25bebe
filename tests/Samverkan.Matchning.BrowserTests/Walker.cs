using Microsoft.Playwright;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>A person who goes from page to page by the pages' own links and buttons, and notes what axe finds on each.</summary>
internal sealed class Walker : IAsyncDisposable
{
    private readonly Visitor _visitor;
    private readonly List<string> _faults = [];

    private Walker(Visitor visitor) => _visitor = visitor;

    public IPage Page => _visitor.Page;

    /// <summary>Where the walker is, without host.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>The id that stands last in the address.</summary>
    public Guid Id => Guid.Parse(Path.Split('/')[^1]);

    public static async Task<Walker> Of(Service service, Role role)
    {
        var walker = new Walker(await service.LogInAs(role));
        await walker.Look();
        return walker;
    }

    /// <summary>Goes to a part of the service by the menu.</summary>
    public Task Menu(string text) => Follow(Page.Locator(".menu a").Filter(new LocatorFilterOptions { HasText = text }).First);

    /// <summary>Goes to another page by the first link of the page's body with a text; the path to the page stands before the rest.</summary>
    public Task Follow(string text) => Follow(Page.Locator("main a").Filter(new LocatorFilterOptions { HasText = text }).First);

    /// <summary>Goes to another page by a link.</summary>
    public async Task Follow(ILocator link)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await link.ClickAsync();
        await Page.Locator("html:not([data-left]) h1").First.WaitForAsync();
        await Look();
    }

    /// <summary>Sends a form, and is told on the next page that it went well. The page left behind may have a notice of its own.</summary>
    public async Task Send(ILocator button, string told)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await button.ClickAsync();
        var notice = Page.Locator("html:not([data-left])").Locator(".notice, .summary").First;
        await notice.WaitForAsync();
        Assert.Contains(told, await notice.InnerTextAsync(), StringComparison.Ordinal);
        await Look();
    }

    /// <summary>The same for the button with a text.</summary>
    public Task Send(string text, string told) => Send(Page.Locator("main button:visible").Filter(new LocatorFilterOptions { HasText = text }).First, told);

    /// <summary>Fills in fields by the ids of the page.</summary>
    public async Task Fill(params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            await Page.FillAsync($"[id='{id}']", value);
        }
    }

    /// <summary>Sends a form that is answered with a file.</summary>
    public async Task<(string Name, byte[] Content)> Download(string text)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("main button", new PageLocatorOptions { HasText = text }).Last.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>What the page says.</summary>
    public Task<string> Words() => Page.InnerTextAsync("main");

    /// <summary>Fails when any page had a fault.</summary>
    public void AssertCalm()
    {
        _visitor.AssertCalm();
        Assert.Empty(_faults);
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    private async Task Look() => _faults.AddRange(await _visitor.Axe());
}
