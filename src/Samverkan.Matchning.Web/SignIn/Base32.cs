using System.Text;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Base32 of RFC 4648 without padding: how authenticator apps want a secret typed. "foobar" is MZXW6YTBOI.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsALetter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var bits = 0;
        var pending = 0;
        foreach (var value in bytes)
        {
            pending = (pending << 8) | value;
            bits += 8;
            while (bits >= BitsALetter)
            {
                bits -= BitsALetter;
                text.Append(Alphabet[(pending >> bits) & 31]);
            }

            pending &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(pending << (BitsALetter - bits)) & 31]).ToString();
    }
}
