using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.IntegrationTests.Cases;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

/// <summary>What the tests of the analysis pages begin with: a case, and analyses that have come as far as the test needs.</summary>
internal static class AnalysisWorld
{
    /// <summary>An analysis with an invented name, clear problems, a cause, a strength and no pupils' voice.</summary>
    public const string Text = """
        Nulägesanalys

        Närvaro

        Skolan ligger vid ån och har 212 elever i årskurs 4 till 9.

        Den problematiska skolfrånvaron har ökat kraftigt och 38 elever i högstadiet har en frånvaro över 30 procent. Skolan har ingen rutin för att följa upp frånvaron.

        Vi tror att frånvaron beror på att ingen på skolan har ansvar för att kartlägga orsakerna till frånvaron.

        Matematik

        Resultaten i matematik sjunker för tredje året i rad. Bara 54 procent av eleverna i årskurs 9 får godkänt betyg i matematik.

        Rektor Maria Exempelberg leder arbetet tydligt och samarbetet fungerar i hela arbetslaget.
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static int _number;

    public static ICaseStore Store(this WebApp app) => app.Service<ICaseStore>();

    public static Case HasCase(this WebApp app, UserAccount account) => app.Service<CreateCase>().Execute(
        account.Actor, new CreateCaseCommand(Sample.Form($"2026:{Interlocked.Increment(ref _number):00000}")));

    /// <summary>Uploads a text and waits until the service has read it.</summary>
    public static async Task<AnalysisVersion> HasReadAsync(this WebApp app, UserAccount account, Guid caseId, string text = Text, string name = "analys.txt")
    {
        var uploaded = app.Service<UploadAnalysis>().Execute(account.Actor, new UploadAnalysisCommand(caseId, name, Encoding.UTF8.GetBytes(text)));
        return await app.IsReadAsync(uploaded.Id);
    }

    /// <summary>The analysis when the service is done with it.</summary>
    public static async Task<AnalysisVersion> IsReadAsync(this WebApp app, Guid id)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (app.Store().Find<AnalysisVersion>(id)!.State == AnalysisState.Uploaded)
        {
            await Task.Delay(50, timeout.Token);
        }

        return app.Store().Find<AnalysisVersion>(id)!;
    }

    /// <summary>Uploads a text, and approves its masking.</summary>
    public static async Task<AnalysisVersion> HasClassifiedAsync(this WebApp app, UserAccount account, Guid caseId, string text = Text, string name = "analys.txt")
    {
        var read = await app.HasReadAsync(account, caseId, text, name);
        return app.Service<ApproveMasking>().Execute(account.Actor, new ApproveMaskingCommand(read.Id, read.Version));
    }

    /// <summary>Sends files as a browser does.</summary>
    public static async Task<WebPage> Upload(this WebBrowser browser, Guid caseId, params (string Name, byte[] Content)[] files)
    {
        var page = await browser.Open($"/arenden/{caseId}/analyser");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.Hidden("form[enctype]"))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "Files", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/arenden/{caseId}/analyser/ladda-upp", UriKind.Relative)) { Content = content };
        return await browser.Send(request);
    }

    /// <summary>The hidden fields of a form.</summary>
    public static (string Name, string Value)[] Hidden(this WebPage page, string form) =>
        [.. page.Document.QuerySelector(form)!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value))];
}
