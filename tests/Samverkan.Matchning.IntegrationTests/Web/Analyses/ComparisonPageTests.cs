using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

public sealed class ComparisonPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task A_new_version_shows_what_changed_and_which_corrections_came_along()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        var first = await _app.HasClassifiedAsync(account, caseId, name: "analys-1.txt");
        int Number(string words) => first.Passages.Single(passage => passage.Text.Contains(words, StringComparison.Ordinal)).Number;
        _app.Service<CorrectLabels>().Execute(account.Actor, new CorrectLabelsCommand(first.Id, Number("vid ån"), [], PassageRole.Background));
        _app.Service<CorrectLabels>().Execute(account.Actor, new CorrectLabelsCommand(first.Id, Number("sjunker"), ["matematik"], PassageRole.Problem));
        var text = AnalysisWorld.Text.Replace("54 procent", "49 procent", StringComparison.Ordinal) + "\n\nEleverna berättar i enkäten att de saknar arbetsro på lektionerna.\n";
        var second = await _app.HasClassifiedAsync(account, caseId, text, "analys-2.txt");
        using var browser = await _app.LogInAs(account);
        var page = await browser.Open($"/analyser/{second.Id}/jamfor");
        Assert.Equal(["1", "1", "0"], page.Texts(".facts dd").Take(3));
        Assert.Equal(["Ändrat", "Nytt"], page.Texts(".difference .tag"));
        Assert.Equal("borttaget: 54", page.Texts(".difference del")[0]);
        Assert.Equal("tillagt: 49", page.Texts(".difference ins")[0]);
        Assert.Equal($"Stycke {second.Passages.Single(passage => passage.Text.Contains("vid ån", StringComparison.Ordinal)).Number}", page.Texts(".facts dd")[^1]);
        Assert.Contains("Problem, Matematik", page.Texts(".advice.warn li").Single(), StringComparison.Ordinal);
        Assert.Contains(await Listed(browser, caseId), row => row.Contains("Ny version av analys-1.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_analysis_without_an_earlier_version_says_so()
    {
        var account = _app.AddAccount(Role.Kansli);
        var analysis = await _app.HasClassifiedAsync(account, _app.HasCase(account).Id);
        using var browser = await _app.LogInAs(account);
        Assert.Single((await browser.Open($"/analyser/{analysis.Id}/jamfor")).Texts(".empty"));
    }

    private static async Task<IReadOnlyList<string>> Listed(WebBrowser browser, Guid caseId) => (await browser.Open($"/arenden/{caseId}/analyser")).Texts(".analyses li");
}
