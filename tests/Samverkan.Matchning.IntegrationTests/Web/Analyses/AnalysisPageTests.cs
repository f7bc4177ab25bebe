using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

public sealed class AnalysisPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Every_highlight_has_a_note_that_names_its_areas_and_a_line_in_the_list()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var page = await browser.Open($"/analyser/{id}");
        var marks = page.Document.QuerySelectorAll("mark");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.NotEmpty(page.Document.GetElementById(mark.GetAttribute("aria-details")!)!.QuerySelectorAll(".area-name")));
        Assert.Equal(marks.Length, page.Document.QuerySelectorAll(".jump li").Length);
        Assert.Contains($"Stycken med områden ({marks.Length})", page.Texts("summary"));
        Assert.All(page.Document.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Contains(page.Texts(".areas .area-name"), name => name.Contains("ärvaro", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_analysis_lacks_and_signs_of_readiness_are_shown_with_their_passages()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var page = await browser.Open($"/analyser/{id}");
        Assert.Contains(page.Texts(".gaps li"), gap => gap.StartsWith("Elevernas röst Saknas", StringComparison.Ordinal));
        Assert.Contains(page.Texts(".sign"), sign => sign.StartsWith("För: ”", StringComparison.Ordinal) && sign.Contains("leder arbetet tydligt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_says_who_made_it_and_can_be_undone()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var address = $"/analyser/{id}/stycke/1";
        var answer = await browser.Submit(await browser.Open(address), address, "[data-correction] form", ("Role", "problem"), ("Areas", "matematik"), ("Areas", "bedomning"));
        Assert.Equal($"/analyser/{id}#stycke-1", answer.Location);
        var page = await browser.Open($"/analyser/{id}");
        Assert.Contains("Rättat av Rättaren Exempelsson", page.Texts("#not-1").Single(), StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("#not-1 .area-name").Length);
        await browser.Submit(page, address, ".notice form");
        Assert.DoesNotContain("Rättat", (await browser.Open($"/analyser/{id}")).Texts("#not-1").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_a_second_correction_brings_back_the_first()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var address = $"/analyser/{id}/stycke/1";
        await browser.Submit(await browser.Open(address), address, "[data-correction] form", ("Role", "problem"), ("Areas", "matematik"));
        await browser.Submit(await browser.Open(address), address, "[data-correction] form", ("Role", "bakgrund"));
        await browser.Submit(await browser.Open($"/analyser/{id}"), address, ".notice form");
        var kept = Assert.Single(_app.Store().List<LabelCorrection>(owner: id.ToString("N")));
        Assert.Equal((PassageRole.Problem, "matematik"), (kept.Role, Assert.Single(kept.Labels)));
    }

    [Fact]
    public async Task A_strength_with_areas_is_refused_with_what_was_chosen_still_there()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var address = $"/analyser/{id}/stycke/1";
        var page = await browser.Submit(await browser.Open(address), address, "[data-correction] form", ("Role", "styrka"), ("Areas", "matematik"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Texts(".summary li"));
        Assert.Equal(["styrka", "matematik"], page.Document.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task The_second_to_correct_a_passage_sees_what_the_first_one_saved()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        var address = $"/analyser/{id}/stycke/1";
        var seen = await browser.Open(address);
        await browser.Submit(await browser.Open(address), address, "[data-correction] form", ("Role", "problem"), ("Areas", "matematik"));
        var page = await browser.Submit(seen, address, "[data-correction] form", ("Role", "orsak"), ("Areas", "bedomning"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Rättaren Exempelsson har sparat: Problem: Matematik.", page.Texts(".advice.warn").Single());
        Assert.Equal(["orsak", "bedomning"], page.Document.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Found, (await browser.Submit(page, address, "[data-correction] form", ("Role", "orsak"), ("Areas", "bedomning"))).Status);
    }

    [Fact]
    public async Task A_reader_reads_and_corrects_nothing()
    {
        var (browser, id) = await Has();
        browser.Dispose();
        using var reader = await _app.LogInAs(Role.Reader);
        Assert.Empty((await reader.Open($"/analyser/{id}")).Document.QuerySelectorAll("[data-correct]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Open($"/analyser/{id}/stycke/1")).Status);
    }

    [Fact]
    public async Task Corrections_can_be_downloaded_as_training_data()
    {
        var (browser, id) = await Has();
        using var _1 = browser;
        await browser.Submit(await browser.Open($"/analyser/{id}/stycke/2"), $"/analyser/{id}/stycke/2", "[data-correction] form", ("Role", "problem"), ("Areas", "narvaro"));
        const string Address = "/administration/traningsdata";
        const string Form = "form:has(#FileName)";
        var refused = await browser.Submit(await browser.Open(Address), Address, Form, ("FileName", "Å Ä"));
        Assert.Single(refused.Texts(".summary li"));
        var file = await browser.Submit(refused, Address, Form, ("FileName", "rattningar-prov"));
        Assert.Equal("rattningar-prov.jsonl", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("\"labels\":[\"narvaro\"]", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelsson", file.Html, StringComparison.Ordinal);
    }

    private async Task<(WebBrowser Browser, Guid Id)> Has()
    {
        var account = _app.AddAccount(Role.Kansli, "Rättaren Exempelsson");
        var analysis = await _app.HasClassifiedAsync(account, _app.HasCase(account).Id);
        return (await _app.LogInAs(account), analysis.Id);
    }
}
