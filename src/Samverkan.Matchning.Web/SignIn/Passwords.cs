using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Hashes and compares passwords with ASP.NET Core's own hasher (PBKDF2 with HMAC-SHA-512).</summary>
public sealed class Passwords
{
    /// <summary>Fewest characters. Length is what counts; no rule asks for digits or signs.</summary>
    public const int MinLength = 12;

    /// <summary>Most characters, so that nobody makes us hash a book.</summary>
    public const int MaxLength = 128;

    /// <summary>As OWASP advises for PBKDF2 with HMAC-SHA-512.</summary>
    private const int Iterations = 210_000;

    private readonly PasswordHasher<UserAccount> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string _nobody;

    /// <summary>Makes ready.</summary>
    public Passwords() => _nobody = Hash(Guid.NewGuid().ToString());

    /// <summary>The hash to keep.</summary>
    public string Hash(string password) => _hasher.HashPassword(new UserAccount(), password);

    /// <summary>Compares. For an account that does not exist the same work is done, so that the time taken does not tell.</summary>
    public bool IsRight(UserAccount? account, string password) =>
        password.Length <= MaxLength
        && _hasher.VerifyHashedPassword(new UserAccount(), account?.PasswordHash ?? _nobody, password) != PasswordVerificationResult.Failed
        && account?.PasswordHash is not null;

    /// <summary>What is wrong with a new password; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="names">Name and e-mail address, which a password must not be made of.</param>
    public static string? Fault(string password, params string[] names) =>
        password.Length < MinLength ? $"Lösenordet ska ha minst {MinLength} tecken. En mening som bara du kommer på är lätt att minnas."
        : password.Length > MaxLength ? $"Lösenordet får ha högst {MaxLength} tecken."
        : password.Distinct().Count() < 5 ? "Lösenordet upprepar samma tecken. Välj ett som är svårare att gissa."
        : names.Any(name => name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase)) ? "Lösenordet innehåller ditt namn eller din e-postadress. Välj ett som är svårare att gissa."
        : null;
}
