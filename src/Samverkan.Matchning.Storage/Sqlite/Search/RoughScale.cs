namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// How the high halves of a vector's bytes stand for the vector. A byte is taken for 16 · its high half + the mean of the vector's low
/// halves, and the whole is stretched by <c>k = |v|² / (v̂·v)</c>, so that what is left out stands at right angles to the vector (as in
/// RaBitQ, Gao and Long 2024): then neither a large component that makes the others small, nor many equal ones, pull the cosines to one
/// side. With bytes −127 and +9 from the middle, high halves 0 and 8, low halves 1 and 9: v̂ = (−123, 5), k = 16,210 / 15,666 = 1.035, and
/// what is left out is as long as √(k²·15,154 − 16,210) = 3.8.
/// </summary>
/// <param name="Scale">What a unit of the high halves stands for.</param>
/// <param name="Offset">What each component has besides.</param>
/// <param name="Error">How far a rough cosine with a unit vector practically ever is from the one by bytes.</param>
internal readonly record struct RoughScale(float Scale, float Offset, float Error)
{
    /// <summary>
    /// What is left out points anywhere among hundreds of directions, whatever the question's is, so that its share in a cosine is spread
    /// as a normal distribution: of a billion, two are off by more than six standard deviations.
    /// </summary>
    private const float Deviations = 6;

    /// <summary>Kurtosis of what rounding leaves out when it is spread evenly over all components.</summary>
    private const float EvenKurtosis = 1.8f;

    /// <summary>Finds it for a vector.</summary>
    /// <param name="bytes">Its components as bytes, see <see cref="QuantizedVectors.Quantize"/>.</param>
    /// <param name="scale">What a unit of the bytes stands for.</param>
    public static RoughScale Of(ReadOnlySpan<byte> bytes, float scale)
    {
        var (sum, squares, highSum, products) = (0, 0, 0, 0);
        foreach (var value in bytes)
        {
            var (component, high) = (value - 128, value >> 4);
            sum += component;
            squares += component * component;
            highSum += high;
            products += component * high;
        }

        var shift = (sum - (16f * highSum)) / bytes.Length; // the mean low half, less the middle
        var product = (16f * products) + (shift * sum);
        var stretch = product > 0 ? squares / product : 1;
        var (leftOut, fourth) = (0f, 0f);
        foreach (var value in bytes)
        {
            var rest = value - 128 - (stretch * ((16 * (value >> 4)) + shift));
            leftOut += rest * rest;
            fourth += rest * rest * rest * rest;
        }

        // The fewer components what is left out is spread over, the fewer its directions; with few, only Cauchy-Schwarz is sure.
        var directions = Math.Min(bytes.Length, EvenKurtosis * leftOut * leftOut / Math.Max(fourth, float.Epsilon));
        var error = MathF.Sqrt(leftOut) * scale * Math.Min(1, Deviations / MathF.Sqrt(directions));
        return new RoughScale(16 * stretch * scale, shift * stretch * scale, error);
    }
}
