using System.IO.Compression;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>A case from the first page to the agreement, as the office and SPSM walk it, through the pages and nothing else.</summary>
public sealed class JourneyTests(Service service) : IClassFixture<Service>
{
    private const string Sample = "bjorklunda-grundskola.docx";
    private const string Authority = "Granhults kommun";
    private const string NearDate = "2026-03-01";
    private const string FarDate = "2027-12-18";
    private static readonly string[] NamesOfSample = ["Amir Karlsson", "070-1740605"];

    [ChromiumFact]
    public async Task A_case_goes_from_analysis_to_agreement_by_way_of_SPSM()
    {
        await using var kansli = await Walker.Of(service, Role.Kansli);
        await using var spsm = await Walker.Of(service, Role.Spsm);
        await CreateCase(kansli);
        await ReadAnalysis(kansli);
        await Prioritise(kansli);
        var support = await Use(kansli, "tillganglighet", "spsm", "Gäller lärmiljön för hela skolan.");
        var university = await Use(kansli, "narvaro", "larosate", "Har en forskargrupp på området.");
        var assignment = await HandOverToSpsm(kansli, support);
        await AskAndReturn(spsm, assignment);
        await AnswerAndReroute(kansli, assignment, university);
        await TakeAgreement(kansli);
        await TakeExport(kansli);
        kansli.AssertCalm();
        spsm.AssertCalm();
    }

    private static async Task CreateCase(Walker kansli)
    {
        await kansli.Menu("Ärenden");
        await kansli.Follow("Nytt ärende");
        await kansli.Fill(
            ("Input_RegistryNumber", "2026:04711"), ("Input_Authority", Authority),
            ("Input_Units_0__Name", "Björklunda grundskola"), ("Input_Units_0__Code", "12345678"));
        await kansli.Page.CheckAsync("[name='Input.Kind'][value=kommunal]");
        await kansli.Page.CheckAsync("[name='Input.Units[0].Forms'][value=grundskola]");
        await kansli.Send("Skapa ärendet", "2026:04711");
    }

    private static async Task ReadAnalysis(Walker kansli)
    {
        await kansli.Follow("Nulägesanalys");
        await kansli.Page.SetInputFilesAsync("#Files", Path.Combine(Repository.Corpus, "exempel", Sample));
        await kansli.Page.ClickAsync("form[data-upload] button");
        await kansli.Page.Locator(".analyses a", new() { HasText = "Granska maskningen" }).WaitForAsync(new() { Timeout = 120_000 });
        await kansli.Follow("Granska maskningen");
        Assert.Contains("Amir Karlsson", await kansli.Page.InnerTextAsync("[data-mask-text]"), StringComparison.Ordinal);
        await kansli.Send("Godkänn maskningen", "Maskningen är godkänd");
        var read = await kansli.Page.InnerTextAsync("body");
        Assert.All(NamesOfSample, name => Assert.DoesNotContain(name, read, StringComparison.Ordinal));
        await kansli.Page.Locator("#stycke-8 [data-correct]").ClickAsync();
        await kansli.Page.CheckAsync("input[name=Role][value=problem]");
        await kansli.Page.CheckAsync("input[name=Areas][value=matematik]");
        await kansli.Send("Spara rättningen", "Stycke 8 är rättat.");
    }

    private static async Task Prioritise(Walker kansli)
    {
        await kansli.Follow("Prioritera områdena");
        await kansli.Page.CheckAsync("#ja-tillganglighet");
        await kansli.Page.CheckAsync("#ja-narvaro");
        while (await kansli.Page.Locator("[data-row]").First.GetAttributeAsync("id") != "rad-narvaro")
        {
            await kansli.Page.ClickAsync("#rad-narvaro [data-move='-1']");
        }

        await kansli.Send("Spara prioriteringen", "");
        Assert.Equal("rad-narvaro", await kansli.Page.Locator("[data-row]").First.GetAttributeAsync("id"));
        await kansli.Follow("Se förslagen");
    }

    /// <summary>Answers the first suggestion of a kind with "use", goes back to the areas, and gives its title.</summary>
    private static async Task<string> Use(Walker kansli, string area, string kind, string motive)
    {
        await kansli.Follow(kansli.Page.Locator($"a[href$='/forslag/{area}']"));
        var card = kansli.Page.Locator($"[aria-labelledby='slag-{kind}'] article").First;
        var title = await card.Locator("header a").InnerTextAsync();
        await card.Locator("details.answer summary").ClickAsync();
        await card.Locator("input[type=radio]").First.CheckAsync();
        await card.Locator("textarea").FillAsync(motive);
        await kansli.Send(card.Locator("details.answer button"), "");
        Assert.Contains(motive, await kansli.Words(), StringComparison.Ordinal);
        await kansli.Follow("Förslag");
        return title;
    }

    private static async Task<Guid> HandOverToSpsm(Walker kansli, string support)
    {
        await kansli.Follow(Authority);
        await kansli.Follow("Uppdrag");
        await kansli.Page.GetByLabel(support).First.CheckAsync();
        await kansli.Page.CheckAsync("input[name=Receiver][value=spsm]");
        await kansli.Fill(("Scope", "Rådgivning till elevhälsoteam och rektor om tillgängliga lärmiljöer."));
        await kansli.Send("Skapa ett utkast", "utkast");
        var id = kansli.Id;
        await kansli.Follow("Ändra uppdraget");
        await kansli.Fill(
            ("Terms_Responsible", "Samordnaren Exempelby"), ("Terms_From", NearDate), ("Terms_To", FarDate), ("Terms_Financing", "Ryms inom Skolverkets beslut."),
            ("Checklist_OwnResourcesTried", "Elevhälsoteamet har arbetat med frågan i ett år."), ("Checklist_ContactPerson", "Rektor Exempelsson"),
            ("Checklist_TimeSetAside", "Två timmar varannan vecka för elevhälsoteamet."));
        await kansli.Send("Spara", "Uppdraget är ändrat.");
        await kansli.Send("Besluta om uppdraget", "beslutat");
        await kansli.Send("Skicka till SPSM", "skickat till SPSM");
        return id;
    }

    private static async Task AskAndReturn(Walker spsm, Guid assignment)
    {
        await spsm.Menu("Inkorg");
        Assert.Contains("kvar att svara", await spsm.Words(), StringComparison.Ordinal);
        await spsm.Follow(spsm.Page.Locator($"a[href='/uppdrag/{assignment}']"));
        var words = await spsm.Words();
        Assert.All(NamesOfSample, name => Assert.DoesNotContain(name, words, StringComparison.Ordinal));
        await spsm.Fill(("fraga", "Vilka årskurser gäller det?"));
        await spsm.Send("Skicka frågan", "");
        await spsm.Fill(("steg-aterlamnat", "Frågan gäller frånvaro, som ligger utanför vårt uppdrag."));
        await spsm.Send("Lämna tillbaka uppdraget", "återlämnat");
    }

    private static async Task AnswerAndReroute(Walker kansli, Guid assignment, string university)
    {
        await kansli.Menu("Uppdrag");
        await kansli.Follow(kansli.Page.Locator($"a[href='/uppdrag/{assignment}']"));
        var words = await kansli.Words();
        Assert.Contains("Frågan gäller frånvaro", words, StringComparison.Ordinal);
        Assert.Contains("Vilka årskurser gäller det?", words, StringComparison.Ordinal);
        await kansli.Page.Locator("textarea[id^='svar-']").FillAsync("Årskurs 7 till 9.");
        await kansli.Send("Skicka svaret", "");
        await kansli.Page.GetByLabel(university).First.CheckAsync();
        await kansli.Send("Skapa ett nytt utkast", $"Ett nytt utkast för {university} är skapat.");
        Assert.NotEqual(assignment, kansli.Id);
        await kansli.Send("Besluta om uppdraget", "beslutat");
    }

    private static async Task TakeAgreement(Walker kansli)
    {
        await kansli.Menu("Ärenden");
        await kansli.Follow(Authority);
        await kansli.Follow("Överenskommelse");
        var (name, content) = await kansli.Download("Skapa överenskommelsen");
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        using var document = new ZipArchive(new MemoryStream(content));
        Assert.Contains(Authority, await Text(document.GetEntry("word/document.xml")!), StringComparison.Ordinal);
    }

    private static async Task TakeExport(Walker kansli)
    {
        await kansli.Follow(Authority);
        await kansli.Follow("Exportera ärendet");
        await kansli.Page.CheckAsync("input[name=Masked][value=ja]");
        var (_, content) = await kansli.Download("Hämta zip-filen");
        using var export = new ZipArchive(new MemoryStream(content));
        Assert.Contains(export.Entries, entry => entry.FullName == "manifest.json");
        foreach (var entry in export.Entries)
        {
            var text = await Text(entry);
            Assert.All(NamesOfSample, name => Assert.False(text.Contains(name, StringComparison.Ordinal), $"{name} stands in {entry.FullName}."));
        }
    }

    private static async Task<string> Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return await reader.ReadToEndAsync();
    }
}
