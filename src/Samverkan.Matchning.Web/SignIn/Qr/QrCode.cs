using System.Text;

namespace Samverkan.Matchning.Web.SignIn.Qr;

/// <summary>
/// QR codes as ISO/IEC 18004 describes them, as much of it as a two-factor app needs: bytes, error correction M (15 %), versions 1 to 9.
/// </summary>
internal static class QrCode
{
    private const byte ByteMode = 0b0100;

    /// <summary>The two bytes that fill up what the text leaves, in turns.</summary>
    private static readonly byte[] Padding = [0xEC, 0x11];

    /// <summary>The modules of a text, true for dark, by row and column; null when it is too long.</summary>
    public static bool[,]? Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrVersion.For(bytes.Length) is not { } version)
        {
            return null;
        }

        var words = Interleave(Data(bytes, version.DataWords), version);
        QrGrid? best = null;
        for (var mask = 0; mask < QrGrid.Masks; mask++)
        {
            var grid = new QrGrid(version, mask);
            grid.Place(words);
            best = best is null || grid.Penalty() < best.Penalty() ? grid : best;
        }

        return best!.Modules;
    }

    /// <summary>Mode, length, bytes, end, padding. The mode is half a byte, so all that follows stands half a byte in.</summary>
    private static byte[] Data(byte[] bytes, int length)
    {
        var data = new byte[length];
        data[0] = (byte)((ByteMode << 4) | (bytes.Length >> 4));
        data[1] = (byte)(bytes.Length << 4);
        for (var i = 0; i < bytes.Length; i++)
        {
            data[i + 1] |= (byte)(bytes[i] >> 4);
            data[i + 2] = (byte)(bytes[i] << 4);
        }

        for (var i = bytes.Length + 2; i < length; i++)
        {
            data[i] = Padding[(i - bytes.Length) % 2];
        }

        return data;
    }

    /// <summary>The data in blocks, each with its correction, read across the blocks.</summary>
    private static List<byte> Interleave(byte[] data, QrVersion version)
    {
        List<byte[]> blocks = [];
        var position = 0;
        foreach (var length in version.Blocks)
        {
            blocks.Add(data[position..(position + length)]);
            position += length;
        }

        var corrections = blocks.ConvertAll(block => ReedSolomon.Correction(block, version.CorrectionWords));
        List<byte> words = [];
        for (var i = 0; i < blocks.Max(block => block.Length); i++)
        {
            words.AddRange(blocks.Where(block => i < block.Length).Select(block => block[i]));
        }

        for (var i = 0; i < version.CorrectionWords; i++)
        {
            words.AddRange(corrections.Select(correction => correction[i]));
        }

        return words;
    }
}
