using Samverkan.Matchning.Web.SignIn.Qr;

namespace Samverkan.Matchning.Tests.Web.SignIn.Qr;

public sealed class ReedSolomonTests
{
    /// <summary>The well-known worked example: "HELLO WORLD" as version 1, correction M.</summary>
    [Fact]
    public void Correction_is_that_of_the_worked_example() => Assert.Equal(
        [196, 35, 39, 119, 235, 215, 231, 226, 93, 23],
        ReedSolomon.Correction([32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17], 10));
}
