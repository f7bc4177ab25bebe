using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>
/// Codes of authenticator apps: RFC 6238 (TOTP) with HMAC-SHA-1, steps of 30 seconds and six digits, the one setting that all apps share.
/// Code = last six digits of Truncate(HMAC(secret, step)), step = ⌊Unix time ÷ 30⌋. Example (the RFC's secret "12345678901234567890"):
/// at 59 s the step is 1 and the code 287082.
/// </summary>
internal static class Totp
{
    /// <summary>Length of a new secret in bytes, as RFC 4226 recommends.</summary>
    public const int SecretLength = 20;

    private const int StepSeconds = 30;

    /// <summary>A code is taken one step early or late, because clocks differ and people type slowly.</summary>
    private const int Drift = 1;

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>The step that a moment lies in.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="digits">Length of the code.</param>
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and the apps use HMAC-SHA-1, which the weakness of SHA-1 does not touch.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>Finds the step that a code belongs to.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="code">What was typed; spaces do no harm.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lastUsed">The step of the last code used: it and those before it are refused, so that no code is used twice.</param>
    /// <returns>The step; null when the code is wrong.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastUsed)
    {
        var typed = System.Text.Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
        {
            // All steps are compared in constant time, so that the time taken tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(secret, step)), typed) && step > lastUsed)
            {
                found = step;
            }
        }

        return found;
    }
}
