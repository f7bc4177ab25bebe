using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>What a person does with a page, without a real browser: open, read, fill in, send. Redirects are not followed.</summary>
internal sealed class WebBrowser(HttpClient client) : IDisposable
{
    public async Task<WebPage> Open(string path) => await WebPage.Of(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    public async Task<WebPage> Send(HttpRequestMessage request) => await WebPage.Of(await client.SendAsync(request));

    /// <summary>Opens the page of a form, fills it in and sends it with the hidden fields it came with.</summary>
    /// <param name="path">The page.</param>
    /// <param name="fields">What to fill in.</param>
    public async Task<WebPage> Submit(string path, params (string Name, string Value)[] fields) => await Submit(await Open(path), path, null, fields);

    /// <summary>Fills in and sends a form of a page that is already open.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">Its address, for a form without an action.</param>
    /// <param name="form">CSS selector of the form; the first that posts when left out.</param>
    /// <param name="fields">What to fill in.</param>
    public async Task<WebPage> Submit(WebPage page, string path, string? form, params (string Name, string Value)[] fields)
    {
        var found = page.Document.QuerySelector<IHtmlFormElement>(form ?? "form[method=post]") ?? throw new InvalidOperationException($"No form on {path} ({page.Status}).");
        var hidden = found.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value))
            .Where(input => fields.All(field => field.Name != input.Item1));
        var action = found.GetAttribute("action") is { Length: > 0 } address ? address : path;
        return await Post(action, [.. hidden, .. fields]);
    }

    /// <summary>Posts fields as they are, without the form's own hidden ones.</summary>
    public async Task<WebPage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await WebPage.Of(await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    public void Dispose() => client.Dispose();
}

/// <summary>An answer, read as a page.</summary>
internal sealed record WebPage(HttpStatusCode Status, HttpResponseMessage Response, string Html, IHtmlDocument Document)
{
    /// <summary>Where it redirects to.</summary>
    public string? Location => Response.Headers.Location?.OriginalString;

    public string Title => Document.Title ?? "";

    /// <summary>The texts of all elements that a selector finds, with white space made single.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public static async Task<WebPage> Of(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new WebPage(response.StatusCode, response, html, new HtmlParser().ParseDocument(html));
    }
}
