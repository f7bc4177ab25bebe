using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Tests.Cases.Users;

public sealed class PasswordLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Account = new("00000000-0000-7000-8000-000000000101");

    [Fact]
    public void A_key_opens_its_own_link_until_its_time_is_up()
    {
        var (key, link) = PasswordLink.New(Account, Now);
        var (other, _) = PasswordLink.New(Account, Now);
        Assert.Equal(Account, PasswordLink.AccountOf(key));
        Assert.True(link.IsOpenTo(key, Now + PasswordLink.Lifetime - TimeSpan.FromSeconds(1)));
        Assert.False(link.IsOpenTo(key, Now + PasswordLink.Lifetime));
        Assert.False(link.IsOpenTo(other, Now));
        Assert.DoesNotContain(key, link.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fel")]
    [InlineData("å%&/")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void AccountOf_of_something_else_is_nothing(string key) => Assert.Null(PasswordLink.AccountOf(key));
}
