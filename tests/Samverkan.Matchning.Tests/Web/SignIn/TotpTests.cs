using System.Text;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Tests.Web.SignIn;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The table of RFC 6238, appendix B, for HMAC-SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Code_is_that_of_the_standard(long seconds, string expected) =>
        Assert.Equal(expected, Totp.Code(Secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    [Fact]
    public void Code_has_six_digits_as_the_doc_comment_says() => Assert.Equal("287082", Totp.Code(Secret, 1));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(-2, false)]
    public void A_clock_may_be_one_step_off(int drift, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var code = Totp.Code(Secret, Totp.StepOf(now) + drift);
        Assert.Equal(isTaken, Totp.Match(Secret, code, now, lastUsed: 0) is not null);
    }

    [Fact]
    public void No_code_is_taken_twice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var code = Totp.Code(Secret, Totp.StepOf(now));
        var step = Totp.Match(Secret, code, now, lastUsed: 0);
        Assert.NotNull(step);
        Assert.Null(Totp.Match(Secret, code, now, step.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void Anything_else_is_wrong(string code) => Assert.Null(Totp.Match(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59), lastUsed: 0));

    [Fact]
    public void A_code_may_be_typed_in_groups() => Assert.NotNull(Totp.Match(Secret, "287 082", DateTimeOffset.FromUnixTimeSeconds(59), lastUsed: 0));
}
