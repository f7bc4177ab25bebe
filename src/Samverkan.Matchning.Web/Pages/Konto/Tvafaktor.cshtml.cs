using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;
using Samverkan.Matchning.Web.SignIn.Qr;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>
/// Turns two-factor sign-in on and off. The secret travels in the form, protected and bound to the account, until a code shows that the
/// app has it; nothing is stored before that.
/// </summary>
[Permit]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class TvafaktorModel(OwnAccount own, IUserStore users, SessionCookie session, IDataProtectionProvider protection) : PageModel
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private byte[] _secret = [];

    /// <summary>The protected secret.</summary>
    [BindProperty]
    public string? Bevis { get; set; }

    /// <summary>The code typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The password typed, to turn it off.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The secret in groups of four, to type.</summary>
    public string SecretText => string.Join(' ', Base32.Encode(_secret).Chunk(4).Select(letters => new string(letters)));

    /// <summary>The secret as a picture for the app to read.</summary>
    public IHtmlContent Picture => QrPicture.Of($"otpauth://totp/{Uri.EscapeDataString($"Samverkan:{users.Find(this.Actor().UserId)!.Email}")}?secret={Base32.Encode(_secret)}&issuer=Samverkan");

    public void OnGet() => Offer(Totp.NewSecret());

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } secret)
        {
            ModelState.AddModelError(nameof(Code), "Sidan har legat öppen för länge. Lägg till den nya nyckeln i appen och försök igen.");
            Offer(Totp.NewSecret());
            return Page();
        }

        if (own.TurnOn(this.Actor().UserId, secret, Code ?? "") is not { } done)
        {
            ModelState.AddModelError(nameof(Code), "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och ange den kod som visas nu.");
            Offer(secret);
            return Page();
        }

        await session.StartAsync(HttpContext, done.Account);
        (IsOn, Codes) = (true, done.Codes);
        return Page();
    }

    public async Task<IActionResult> OnPostAvAsync()
    {
        var id = this.Actor().UserId;
        if (!own.Knows(id, Password ?? ""))
        {
            ModelState.AddModelError(nameof(Password), "Lösenordet stämmer inte.");
            IsOn = true;
            return Page();
        }

        await session.StartAsync(HttpContext, own.TurnOff(id));
        this.Tell("Tvåfaktorsinloggning är av.");
        return LocalRedirect("/konto");
    }

    private void Offer(byte[] secret)
    {
        IsOn = users.Find(this.Actor().UserId)?.TotpSecret is not null;
        _secret = secret;
        Bevis = WebEncoders.Base64UrlEncode(Protector().Protect(secret, Lifetime));
        ModelState.Remove(nameof(Bevis));
    }

    private byte[]? Read()
    {
        try
        {
            return Protector().Unprotect(WebEncoders.Base64UrlDecode(Bevis ?? ""));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector() => protection.CreateProtector("Samverkan.Matchning.Web.Tvafaktor", this.Actor().UserId.ToString()).ToTimeLimitedDataProtector();
}
