using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class OwnAccountTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private WebApp _app = null!;

    public async Task InitializeAsync() => _app = await WebApp.StartAsync(clock: _clock);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_changed_password_is_the_one_that_works_and_ends_other_sessions()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = await _app.LogInAs(account);
        using var other = await _app.LogInAs(account);
        var changed = await browser.Submit("/konto/losenord", ("Current", WebApp.Password), ("New", "en helt annan mening"));
        Assert.Equal("/konto", changed.Location);
        Assert.Contains("Lösenordet är bytt.", (await browser.Open("/konto")).Texts(".notice p"));
        Assert.Equal(HttpStatusCode.Found, (await other.Open("/konto")).Status);
        using var again = _app.Browser();
        Assert.Equal(HttpStatusCode.OK, (await again.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password))).Status);
        Assert.Equal(HttpStatusCode.Found, (await again.Submit("/logga-in", ("Email", account.Email), ("Password", "en helt annan mening"))).Status);
    }

    [Fact]
    public async Task The_password_is_not_changed_without_the_one_it_was()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Submit("/konto/losenord", ("Current", "fel lösenord helt"), ("New", "kort"));
        Assert.Equal(2, page.Texts(".summary a").Count);
    }

    [Fact]
    public async Task With_two_factor_the_password_alone_opens_nothing()
    {
        var account = _app.AddAccount(Role.Kansli);
        var (secret, codes) = await TurnOn(account);
        using var browser = _app.Browser();
        var half = await browser.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password));
        Assert.StartsWith("/logga-in/kod", half.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Open("/konto")).Status);

        _clock.Move(TimeSpan.FromSeconds(60));
        var code = Totp.Code(secret, Totp.StepOf(_clock.GetUtcNow()));
        Assert.Equal("/", (await browser.Submit("/logga-in/kod", ("Code", code))).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/konto")).Status);

        using var thief = _app.Browser();
        await thief.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password));
        Assert.Contains("Fel:", (await thief.Submit("/logga-in/kod", ("Code", code))).Title, StringComparison.Ordinal);
        Assert.Equal("/", (await thief.Submit("/logga-in/kod", ("Code", codes[0]))).Location);
        Assert.Equal(codes.Count - 1, _app.Users.Find(account.Id)!.RecoveryCodeHashes.Count);
    }

    [Fact]
    public async Task A_code_guessed_five_times_closes_the_account()
    {
        var account = _app.AddAccount(Role.Kansli);
        await TurnOn(account);
        using var browser = _app.Browser();
        await browser.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.Submit("/logga-in/kod", ("Code", "000000"));
        }

        Assert.Contains("låst", (await browser.Submit("/logga-in/kod", ("Code", "000000"))).Texts(".fault").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_not_stored_in_the_clear()
    {
        var account = _app.AddAccount(Role.Kansli);
        var (secret, _) = await TurnOn(account);
        var stored = Convert.FromBase64String(_app.Users.Find(account.Id)!.TotpSecret!);
        Assert.Equal(-1, stored.AsSpan().IndexOf(secret));
    }

    [Fact]
    public async Task A_session_ends_when_it_has_been_idle_and_in_any_case_after_its_longest_time()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var idle = await _app.LogInAs(account);
        using var busy = await _app.LogInAs(account);
        for (var step = 0; step < 13; step++)
        {
            _clock.Move(TimeSpan.FromMinutes(45));
            Assert.Equal(HttpStatusCode.OK, (await busy.Open("/konto")).Status);
        }

        Assert.Equal(HttpStatusCode.Found, (await idle.Open("/konto")).Status);
        _clock.Move(TimeSpan.FromMinutes(45));
        Assert.Equal(HttpStatusCode.Found, (await busy.Open("/konto")).Status);
    }

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOn(UserAccount account)
    {
        using var browser = await _app.LogInAs(account);
        var page = await browser.Open("/konto/tvafaktor");
        var secret = Unbase32(page.Texts("code").Single().Replace(" ", "", StringComparison.Ordinal));
        var on = await browser.Submit(page, "/konto/tvafaktor", "form:has(#Code)", ("Code", Totp.Code(secret, Totp.StepOf(_clock.GetUtcNow()))));
        var codes = on.Texts(".codes code");
        Assert.Equal(10, codes.Count);
        return (secret, codes);
    }

    private static byte[] Unbase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
