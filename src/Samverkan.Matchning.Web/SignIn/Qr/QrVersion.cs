namespace Samverkan.Matchning.Web.SignIn.Qr;

/// <summary>What the standard lays down for one size of code at error correction M.</summary>
/// <param name="Number">1 to 9; the side is 17 + 4 × number.</param>
/// <param name="CorrectionWords">Correction bytes of each block.</param>
/// <param name="Blocks">Data bytes of each block.</param>
/// <param name="Alignment">Rows and columns where the small squares stand.</param>
internal sealed record QrVersion(int Number, int CorrectionWords, int[] Blocks, int[] Alignment)
{
    /// <summary>Bytes that the mode, the length and the end take.</summary>
    private const int Overhead = 2;

    private static readonly QrVersion[] All =
    [
        new(1, 10, [16], []),
        new(2, 16, [28], [6, 18]),
        new(3, 26, [44], [6, 22]),
        new(4, 18, [32, 32], [6, 26]),
        new(5, 24, [43, 43], [6, 30]),
        new(6, 16, [27, 27, 27, 27], [6, 34]),
        new(7, 18, [31, 31, 31, 31], [6, 22, 38]),
        new(8, 22, [38, 38, 39, 39], [6, 24, 42]),
        new(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
    ];

    public int Side => 17 + (4 * Number);

    public int DataWords => Blocks.Sum();

    /// <summary>The smallest that takes a number of bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => Array.Find(All, version => version.DataWords >= bytes + Overhead);
}
