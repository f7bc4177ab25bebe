namespace Samverkan.Matchning.Web.SignIn.Qr;

/// <summary>Reed–Solomon correction over GF(256) with the polynomial x⁸+x⁴+x³+x²+1, as QR codes use it.</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x11D;

    /// <summary>The correction bytes of a block: the remainder of data · xⁿ by the generator ∏(x − 2ⁱ), i = 0 … n − 1.</summary>
    public static byte[] Correction(byte[] data, int length)
    {
        var generator = Generator(length);
        var remainder = new byte[length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, length - 1);
            remainder[^1] = 0;
            for (var i = 0; i < length; i++)
            {
                remainder[i] ^= Multiply(generator[i], factor);
            }
        }

        return remainder;
    }

    /// <summary>Coefficients of the generator, the highest first, without the leading 1.</summary>
    private static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = Multiply(result[j], root);
                if (j + 1 < degree)
                {
                    result[j] ^= result[j + 1];
                }
            }

            root = Multiply(root, 2);
        }

        return result;
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Polynomial);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }
}
