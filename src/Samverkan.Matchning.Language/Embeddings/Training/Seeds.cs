namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>
/// Random generators that are a function of where in the training they are used. Nothing random has to be remembered then, and a
/// training that goes on after an interruption draws what it would have drawn.
/// </summary>
internal static class Seeds
{
    /// <summary>The generator of one use.</summary>
    /// <param name="seed">Seed of the whole training.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="number">Which time.</param>
    public static Random For(int seed, int use, long number)
    {
        // SplitMix64 (Steele, Lea and Flood 2014): neighbouring numbers give unlike seeds.
        var mixed = unchecked(((ulong)(uint)seed << 32) + ((ulong)(uint)use * 0x9E3779B97F4A7C15) + (ulong)number);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return new Random((int)(mixed >> 33));
    }
}
