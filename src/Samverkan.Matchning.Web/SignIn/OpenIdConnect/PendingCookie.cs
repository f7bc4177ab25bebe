using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Keeps a <see cref="PendingSignIn"/> in the person's browser, encrypted, for one use within a few minutes.</summary>
internal sealed class PendingCookie(WebSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Samverkan.Matchning.Web.SignIn.OpenIdConnect.PendingSignIn");

    /// <summary>Sends the cookie.</summary>
    public void Write(HttpContext context, PendingSignIn pending)
    {
        var cookie = Cookie();
        cookie.MaxAge = PendingSignIn.Lifetime;
        context.Response.Cookies.Append(
            cookie.Name!, WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(pending))), cookie.Build(context));
    }

    /// <summary>Reads the cookie and takes it back, whatever comes of it; null when there is none, or it is too old or not ours.</summary>
    public PendingSignIn? Take(HttpContext context)
    {
        var cookie = Cookie();
        if (context.Request.Cookies[cookie.Name!] is not { Length: > 0 } text)
        {
            return null;
        }

        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        try
        {
            var pending = JsonSerializer.Deserialize<PendingSignIn>(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
            return pending is not null && clock.GetUtcNow() - pending.Started < PendingSignIn.Lifetime ? pending : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Lax, not strict: the person comes back by a link from the issuer's site.</summary>
    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder();
        SignInServices.Secure(cookie, settings, "samverkan-extern");
        return cookie;
    }
}
