using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>
/// One person's browser. It lets no request leave the machine, and remembers everything that ought not to happen: requests to others,
/// errors in the console and faults in scripts.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly List<string> _faults = [];

    private Visitor(IBrowserContext context, string address, IPage page)
    {
        _context = context;
        _address = address;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<Visitor> Of(IBrowser browser, string address, Sight sight)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = sight.Width, Height = 900 },
            ColorScheme = sight.Colours,
            ForcedColors = sight.HasForcedColours ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = sight.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "sv-SE",
        });
        var visitor = new Visitor(context, address, await context.NewPageAsync());
        await context.RouteAsync("**/*", visitor.Guard);
        visitor.Page.Console += (_, message) => visitor.Note(message.Type == "error" ? $"Console: {message.Text}" : null);
        visitor.Page.PageError += (_, error) => visitor.Note($"Script: {error}");
        return visitor;
    }

    /// <summary>Opens a page of the service.</summary>
    public async Task<IResponse> Open(string path) => await Page.GotoAsync(_address + path) ?? throw new InvalidOperationException($"{path} gave no answer.");

    /// <summary>What axe finds against WCAG 2.2 A and AA and its best practices, once the page has its stylesheet: it measures sizes.</summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        await Page.WaitForLoadStateAsync();
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} at {new Uri(Page.Url).PathAndQuery}: {node.Html}"))];
    }

    /// <summary>How far the page is wider than the window; 0 when nobody has to scroll sideways.</summary>
    public async Task<int> Overflow() => await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Fails when something happened that ought not to. Errors that the test asked for are named.</summary>
    public void AssertCalm(params string[] expected) => Assert.DoesNotContain(_faults, fault => !expected.Any(text => fault.Contains(text, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task Guard(IRoute route)
    {
        if (route.Request.Url.StartsWith(_address, StringComparison.Ordinal) || route.Request.Url.StartsWith("data:", StringComparison.Ordinal))
        {
            await route.ContinueAsync();
            return;
        }

        Note($"Request to {route.Request.Url}");
        await route.AbortAsync();
    }

    private void Note(string? fault)
    {
        if (fault is not null)
        {
            _faults.Add(fault);
        }
    }
}
