using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>
/// Something that an administrator has reset of a person's sign-in. The person is told until it is acknowledged. Whoever resets both
/// password and two-factor can sign in as the person and acknowledge it too; that stands in the log, and the person's password no longer works.
/// </summary>
/// <param name="Part">What was reset.</param>
/// <param name="By">Who did it, and when.</param>
public sealed record AccountReset(ResetPart Part, Changed By)
{
    /// <summary>The resets with one made now; the same one made again takes the place of the earlier.</summary>
    /// <param name="resets">Those not acknowledged.</param>
    /// <param name="part">What is reset.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="clock">Tells the time.</param>
    internal static IReadOnlyList<AccountReset> Added(IReadOnlyList<AccountReset> resets, ResetPart part, Actor actor, TimeProvider clock) =>
        [.. resets.Where(reset => reset.Part != part || reset.By.UserId != actor.UserId), new AccountReset(part, Changed.Now(actor, clock))];
}

/// <summary>What an administrator can reset. The labels begin a sentence that ends with when and by whom.</summary>
public enum ResetPart
{
    /// <summary>A link was made that lets somebody choose a new password.</summary>
    [Slug("losenord", "En länk för att välja nytt lösenord skapades")]
    Password,

    /// <summary>Two-factor was turned off.</summary>
    [Slug("tvafaktor", "Tvåfaktorsinloggningen slogs av")]
    TwoFactor,
}
