using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>What an index holds and was made with.</summary>
/// <param name="Fingerprint">Of the embedding model its vectors come from: those of different models must not be compared.</param>
/// <param name="Records">Number of records.</param>
/// <param name="BuiltAt">When it was last built anew.</param>
public sealed record IndexState(string Fingerprint, int Records, DateTimeOffset BuiltAt)
{
    /// <summary>Refuses an index made with another embedding model.</summary>
    /// <param name="fingerprint">Of the model that questions are embedded with.</param>
    /// <exception cref="MisconfiguredException">The fingerprints differ: <c>index-foraldrat</c>.</exception>
    public void RequireModel(string fingerprint)
    {
        if (!string.Equals(Fingerprint, fingerprint, StringComparison.Ordinal))
        {
            throw new MisconfiguredException(
                "index-foraldrat", "Sökindexet är gjort med en annan inbäddningsmodell än den som används nu. Kör samverkan index rebuild.");
        }
    }
}
