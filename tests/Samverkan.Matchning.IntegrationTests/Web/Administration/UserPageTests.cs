using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.IntegrationTests.Web.Administration;

public sealed class UserPageTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private WebApp _app = null!;

    public async Task InitializeAsync() => _app = await WebApp.StartAsync(clock: _clock);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_new_person_gets_a_link_chooses_a_password_and_signs_in()
    {
        using var administrator = await _app.LogInAs(Role.Administrator);
        var made = await administrator.Submit(
            "/administration/anvandare/ny", ("Input.Name", "Nya Påhittad"), ("Input.Email", "nya@exempel.invalid"), ("Input.Role", "team"), ("Input.Team", "Team Söder"));
        Assert.StartsWith("/administration/anvandare/", made.Location, StringComparison.Ordinal);
        var link = await Link(administrator, made.Location!);

        using var person = _app.Browser();
        var short1 = await person.Submit(link, ("Password", "kort"));
        Assert.StartsWith("Fel:", short1.Title, StringComparison.Ordinal);
        Assert.Equal("/logga-in", (await person.Submit(link, ("Password", "fyra gröna cyklar"))).Location);
        Assert.Equal(HttpStatusCode.Found, (await person.Submit("/logga-in", ("Email", "nya@exempel.invalid"), ("Password", "fyra gröna cyklar"))).Status);
        Assert.Contains("Team, Team Söder", (await person.Open("/konto")).Texts(".facts dd"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Open(link)).Status);
    }

    [Fact]
    public async Task A_link_stops_working_with_a_new_one_with_time_and_when_the_account_is_closed()
    {
        var account = _app.AddAccount(Role.Kansli);
        var path = $"/administration/anvandare/{account.Id}";
        using var administrator = await _app.LogInAs(Role.Administrator);
        using var person = _app.Browser();
        var first = await Link(administrator, path);
        var second = await Link(administrator, path);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Open(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Open(second)).Status);
        await administrator.Submit($"{path}/stang");
        Assert.Equal(HttpStatusCode.NotFound, (await person.Open(second)).Status);
        _app.Change(account.Id, now => now with { IsActive = true });
        Assert.Equal(HttpStatusCode.OK, (await person.Open(second)).Status);
        _clock.Move(PasswordLink.Lifetime);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Open(second)).Status);
        Assert.DoesNotContain(second.Split('=')[1], System.Text.Json.JsonSerializer.Serialize(_app.Users.Find(account.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_role_ends_the_sessions_and_is_seen_in_the_list()
    {
        var account = _app.AddAccount(Role.Reader, "Byter Roll");
        using var person = await _app.LogInAs(account);
        using var administrator = await _app.LogInAs(Role.Administrator);
        var saved = await administrator.Submit(
            $"/administration/anvandare/{account.Id}", ("Input.Name", "Byter Roll"), ("Input.Email", account.Email), ("Input.Role", "spsm"), ("Input.Team", ""));
        Assert.Equal("/administration/anvandare", saved.Location);
        Assert.Equal(HttpStatusCode.Found, (await person.Open("/konto")).Status);
        Assert.Equal([account.Email, "SPSM", "–", "Av", "Öppet"], (await administrator.Open("/administration/anvandare?q=byter")).Texts("tbody td"));
    }

    [Fact]
    public async Task The_second_to_save_sees_the_difference_and_a_sign_in_meanwhile_is_none()
    {
        var account = _app.AddAccount(Role.Reader, "Två Ändrar");
        var path = $"/administration/anvandare/{account.Id}";
        using var administrator = await _app.LogInAs(Role.Administrator);
        var form = await administrator.Open(path);
        using var person = await _app.LogInAs(account);
        Assert.Equal("/administration/anvandare", (await Send("Två Ändrade")).Location);
        var second = await Send("Två Ändrat Igen");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(["Två Ändrade", "Två Ändrat Igen"], second.Texts("table tbody td"));
        Assert.Equal("Två Ändrade", _app.Users.Find(account.Id)!.Name);
        Assert.Equal("Två Ändrat Igen", second.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        var again = await administrator.Submit(
            second, path, "form:has([name='Input.Name'])", ("Input.Name", "Två Ändrat Igen"), ("Input.Email", account.Email), ("Input.Role", "lasare"));
        Assert.Equal("/administration/anvandare", again.Location);

        Task<WebPage> Send(string name) => administrator.Submit(
            form, path, "form:has([name='Input.Name'])", ("Input.Name", name), ("Input.Email", account.Email), ("Input.Role", "lasare"));
    }

    [Fact]
    public async Task Nobody_closes_the_own_account_or_leaves_the_service_without_an_administrator()
    {
        var own = _app.AddAccount(Role.Administrator);
        using var administrator = await _app.LogInAs(own);
        var path = $"/administration/anvandare/{own.Id}";
        Assert.DoesNotContain("Stäng kontot", (await administrator.Open(path)).Texts("a"));
        Assert.StartsWith("Fel:", (await administrator.Submit($"{path}/stang")).Title, StringComparison.Ordinal);
        var demoted = await administrator.Submit(path, ("Input.Name", own.Name), ("Input.Email", own.Email), ("Input.Role", "kansli"));
        Assert.Contains(demoted.Texts(".summary li"), text => text.Contains("eget konto", StringComparison.Ordinal));
        Assert.True(_app.Users.Find(own.Id) is { IsActive: true, Role: Role.Administrator });
    }

    [Fact]
    public async Task Nobody_makes_a_password_link_for_the_own_account()
    {
        var own = _app.AddAccount(Role.Administrator);
        using var administrator = await _app.LogInAs(own);
        var path = $"/administration/anvandare/{own.Id}";
        var page = await administrator.Open(path);
        Assert.Null(page.Document.QuerySelector("form[action$=Lank]"));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await administrator.Post($"{path}?handler=Lank", ("__RequestVerificationToken", token));
        Assert.Contains("Be en annan administratör", refused.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(_app.Users.Find(own.Id)!.PasswordLink);
    }

    [Fact]
    public async Task A_closed_account_can_be_opened_again_and_a_locked_one_unlocked()
    {
        var account = _app.AddAccount(Role.Kansli);
        var path = $"/administration/anvandare/{account.Id}";
        using var administrator = await _app.LogInAs(Role.Administrator);
        await administrator.Submit($"{path}/stang");
        Assert.False(_app.Users.Find(account.Id)!.IsActive);
        await administrator.Submit(await administrator.Open("/administration/anvandare"), "", ".notice form");
        Assert.True(_app.Users.Find(account.Id)!.IsActive);
        _app.Change(account.Id, now => now with { LockedUntil = _clock.GetUtcNow().AddMinutes(10) });
        Assert.Contains((await administrator.Open("/")).Texts(".tasks li"), row => row.EndsWith("Låst", StringComparison.Ordinal));
        await administrator.Submit(await administrator.Open(path), path, "form[action$=LasUpp]");
        Assert.Null(_app.Users.Find(account.Id)!.LockedUntil);
    }

    [Fact]
    public async Task Two_factor_is_turned_off_for_who_has_lost_it()
    {
        var account = _app.AddAccount(Role.Kansli);
        _app.Change(account.Id, now => now with { TotpSecret = "hemlig", RecoveryCodeHashes = ["a"] });
        using var administrator = await _app.LogInAs(Role.Administrator);
        await administrator.Submit($"/administration/anvandare/{account.Id}/tvafaktor");
        Assert.True(_app.Users.Find(account.Id) is { TotpSecret: null, RecoveryCodeHashes: [] });
    }

    [Fact]
    public async Task The_person_is_told_what_was_reset_when_and_by_whom_until_it_is_acknowledged()
    {
        var account = _app.AddAccount(Role.Kansli);
        _app.Change(account.Id, now => now with { TotpSecret = "hemlig", RecoveryCodeHashes = ["a"] });
        using var administrator = await _app.LogInAs(_app.AddAccount(Role.Administrator, "Asta Administratör"));
        await administrator.Submit($"/administration/anvandare/{account.Id}/tvafaktor");
        var link = await Link(administrator, $"/administration/anvandare/{account.Id}");
        using var person = _app.Browser();
        await person.Submit(link, ("Password", "fyra gröna cyklar"));
        await person.Submit("/logga-in", ("Email", account.Email), ("Password", "fyra gröna cyklar"));

        var page = await person.Open("/sok?q=läsning");
        var told = page.Texts("main .advice li");
        Assert.Equal(2, told.Count);
        Assert.StartsWith("Tvåfaktorsinloggningen slogs av ", told[0], StringComparison.Ordinal);
        Assert.StartsWith("En länk för att välja nytt lösenord skapades ", told[1], StringComparison.Ordinal);
        Assert.All(told, text => Assert.EndsWith(" av Asta Administratör.", text, StringComparison.Ordinal));
        Assert.Equal(told, (await person.Open("/")).Texts("main .advice li")); // it lasts

        _clock.Move(TimeSpan.FromMinutes(1));
        await Link(administrator, $"/administration/anvandare/{account.Id}"); // one more since the page was opened
        Assert.Equal("/sok?q=l%C3%A4sning", (await person.Submit(page, "", "main .advice form")).Location);
        var after = await person.Open("/");
        Assert.StartsWith("En länk", after.Texts("main .advice li").Single(), StringComparison.Ordinal);
        await person.Submit(after, "", "main .advice form");
        Assert.Empty((await person.Open("/")).Texts("main .advice li"));
    }

    [Fact]
    public async Task A_first_password_is_no_reset()
    {
        var account = _app.AddAccount(Role.Kansli);
        _app.Change(account.Id, now => now with { PasswordHash = null });
        using var administrator = await _app.LogInAs(Role.Administrator);
        await Link(administrator, $"/administration/anvandare/{account.Id}");
        Assert.Empty(_app.Users.Find(account.Id)!.Resets);
    }

    [Fact]
    public async Task An_administrator_cannot_turn_off_the_own_two_factor_without_a_password()
    {
        var own = _app.AddAccount(Role.Administrator);
        using var administrator = await _app.LogInAs(own);
        _app.Change(own.Id, now => now with { TotpSecret = "hemlig", RecoveryCodeHashes = ["a"] });
        var path = $"/administration/anvandare/{own.Id}";
        Assert.DoesNotContain($"{path}/tvafaktor", (await administrator.Open(path)).Html, StringComparison.Ordinal);
        Assert.StartsWith("Fel:", (await administrator.Submit($"{path}/tvafaktor")).Title, StringComparison.Ordinal);
        Assert.Equal("hemlig", _app.Users.Find(own.Id)!.TotpSecret);
    }

    [Fact]
    public async Task Faults_stand_at_their_fields_and_a_taken_address_is_told()
    {
        var other = _app.AddAccount(Role.Kansli);
        using var administrator = await _app.LogInAs(Role.Administrator);
        var page = await administrator.Submit("/administration/anvandare/ny", ("Input.Name", ""), ("Input.Email", "fel"), ("Input.Role", "team"));
        Assert.Equal(3, page.Texts(".summary a").Count);
        var taken = await administrator.Submit(
            "/administration/anvandare/ny", ("Input.Name", "Dubbel Påhittad"), ("Input.Email", other.Email.ToUpperInvariant()), ("Input.Role", "lasare"));
        Assert.Contains(taken.Texts(".summary a"), text => text.Contains("redan ett konto", StringComparison.Ordinal));
    }

    private static async Task<string> Link(WebBrowser administrator, string path)
    {
        var page = await administrator.Submit(await administrator.Open(path), path, "form[action$=Lank]");
        var address = page.Texts("code.long").Single();
        Assert.StartsWith("http://localhost/valj-losenord?nyckel=", address, StringComparison.Ordinal);
        return address["http://localhost".Length..];
    }
}
