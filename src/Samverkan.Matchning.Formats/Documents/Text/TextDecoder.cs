using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>
/// Turns the bytes of a text file into text. Order: byte order mark, UTF-16 by its pattern of zeros, UTF-8 when the bytes are
/// valid (or nearly) as such, then what an HTML or XML head declares, and last Windows-1252, which older Swedish files are in.
/// </summary>
internal static partial class TextDecoder
{
    private const int SampleBytes = 4096;

    public static string Decode(byte[] bytes)
    {
        var (encoding, markLength) = Marked(bytes);
        if (encoding is not null)
        {
            return encoding.GetString(bytes, markLength, bytes.Length - markLength);
        }

        if (Utf16ByZeros(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        var utf8 = Encoding.UTF8.GetString(bytes);
        return Utf8.IsValid(bytes) || IsNearlyUtf8(utf8) ? utf8 : (Declared(bytes) ?? Windows1252()).GetString(bytes);
    }

    /// <summary>Whether the bytes cannot be text in any encoding that is read: zeros outside UTF-16, or many control characters.</summary>
    public static bool IsBinary(byte[] bytes)
    {
        if (Marked(bytes).Encoding is not null || Utf16ByZeros(bytes) is not null)
        {
            return IsGarbage(Decode(bytes.Length <= SampleBytes ? bytes : bytes[..SampleBytes]));
        }

        return bytes.AsSpan().Contains((byte)0) || IsGarbage(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, SampleBytes)), c1: false);
    }

    private static bool IsGarbage(string text, bool c1 = true)
    {
        var strange = text.Count(character => character is '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r'))
            || (c1 && character is >= '\u007F' and < '\u00A0'));
        return strange * 50 > text.Length;
    }

    private static (Encoding? Encoding, int MarkLength) Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, 4);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : (null, 0);
    }

    /// <summary>Latin text in UTF-16 has a zero in nearly every second byte, and nearly none in the others.</summary>
    private static Encoding? Utf16ByZeros(byte[] bytes)
    {
        var pairs = Math.Min(bytes.Length, SampleBytes) / 2;
        var first = 0;
        var second = 0;
        for (var i = 0; i < pairs; i++)
        {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        if (pairs == 0 || bytes.Length % 2 != 0)
        {
            return null;
        }

        if (second * 10 > pairs * 7 && first * 20 < pairs)
        {
            return Encoding.Unicode;
        }

        return first * 10 > pairs * 7 && second * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>One broken byte must not turn every å in a UTF-8 file into two wrong letters.</summary>
    private static bool IsNearlyUtf8(string decoded)
    {
        var broken = decoded.Count(character => character == '\uFFFD');
        return decoded.Count(character => character is >= '\u0080' and not '\uFFFD') > broken * 10;
    }

    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, SampleBytes));
        var match = Charset().Match(head);
        if (!match.Success || !head.TrimStart().StartsWith('<'))
        {
            return null;
        }

        // Browsers read Latin-1 as Windows-1252, and so do those who write it.
        var name = match.Groups[1].Value.ToLowerInvariant();
        return name is "utf-8" or "utf8" or "iso-8859-1" or "us-ascii" ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
