using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>
/// Codes for the day the telephone is lost: ten, each for one use. They are random (49 bits), so a plain SHA-256 keeps them as well as a
/// slow hash keeps passwords.
/// </summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Length = 10;
    private const int Half = Length / 2;

    /// <summary>Without letters and digits that are taken for each other.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>New codes, such as "K7MFA-Q2WXZ".</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length).Insert(Half, "-"))];

    /// <summary>What is kept of a code; spaces, hyphens and case do not matter.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant())));
}
