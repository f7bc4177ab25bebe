using System.Text.RegularExpressions;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.IntegrationTests.Cases;

namespace Samverkan.Matchning.IntegrationTests.Web.Administration;

public sealed partial class LogPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private const string Log = "/administration/logg";
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Rows_are_filtered_by_person_event_day_and_case()
    {
        var number = $"2026:{Guid.NewGuid():N}";
        var kansli = _app.AddAccount(Role.Kansli);
        var made = _app.Service<CreateCase>().Execute(kansli.Actor, new CreateCaseCommand(Sample.Form(number)));
        using var browser = await _app.LogInAs(Role.Administrator);
        var byPerson = await browser.Open($"{Log}?person={kansli.Id}");
        Assert.Single(byPerson.Texts("tbody tr"), row => row.Contains(number, StringComparison.Ordinal));
        Assert.Empty((await browser.Open($"{Log}?person={kansli.Id}&handelse=export")).Texts("tbody tr"));
        foreach (var typed in (string[])[number, made.Id.ToString(), $"https://exempel.invalid/arenden/{made.Id}/historik"])
        {
            Assert.All((await browser.Open($"{Log}?arende={Uri.EscapeDataString(typed)}")).Texts("tbody tr"), row => Assert.Contains(kansli.Name, row, StringComparison.Ordinal));
        }

        Assert.Empty((await browser.Open($"{Log}?arende=finns-inte")).Texts("tbody tr"));
        var tomorrow = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty((await browser.Open($"{Log}?person={kansli.Id}&fran={tomorrow}")).Texts("tbody tr"));
        Assert.NotEmpty((await browser.Open($"{Log}?person={kansli.Id}&till={tomorrow}")).Texts("tbody tr"));
        Assert.StartsWith("Fel:", (await browser.Open($"{Log}?fran=igår")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_rows_follow_on_without_gaps()
    {
        for (var row = 0; row < 60; row++)
        {
            _app.Users.Log(AuditEntry.Of(AuditAction.Exported, Actor.Service, TimeProvider.System, null, "prov", null));
        }

        using var browser = await _app.LogInAs(Role.Administrator);
        var first = await browser.Open($"{Log}?handelse=export");
        var second = await browser.Open(first.Document.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(50, first.Texts("tbody tr").Count);
        Assert.Equal(long.Parse(first.Texts("tbody tr td:first-child")[^1], null) - 1, long.Parse(second.Texts("tbody tr td:first-child")[0], null));
    }

    [Fact]
    public async Task The_check_finds_the_log_whole_and_a_false_witness_points_at_its_row()
    {
        using var browser = await _app.LogInAs(Role.Administrator);
        var page = await browser.Open(Log);
        var head = page.Texts("code.long").Single();
        Assert.Matches(Head(), head);
        var whole = await browser.Submit(page, Log, null, ("Witness", head));
        Assert.Matches("^Loggen är hel: .* Det sparade slutet stämmer.$", whole.Texts(".notice p").Single());
        Assert.Contains((await browser.Open($"{Log}?handelse=logg-bevittnad")).Texts("tbody tr"), row => row.Contains("Hel till och med rad", StringComparison.Ordinal));
        var broken = await browser.Submit(page, Log, null, ("Witness", $"1:{new string('a', 64)}"));
        Assert.Equal("Loggen är bruten vid rad 1", broken.Texts(".advice h2").Single());
        Assert.Single((await browser.Submit(page, Log, null, ("Witness", "vad som helst"))).Texts(".summary a"));
    }

    [GeneratedRegex("^[0-9]+:[0-9a-f]{64}$")]
    private static partial Regex Head();
}
