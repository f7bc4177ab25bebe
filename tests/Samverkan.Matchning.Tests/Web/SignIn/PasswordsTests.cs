using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Tests.Web.SignIn;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("kort")]
    [InlineData("aaaaaaaaaaaaaaaaaa")]
    [InlineData("kimekström123")]
    public void A_weak_password_is_told_why(string password) => Assert.NotNull(Passwords.Fault(password, "Kimekström"));

    [Fact]
    public void A_long_sentence_is_taken() => Assert.Null(Passwords.Fault("grå hästar dricker te", "Kim Ek"));

    [Fact]
    public void A_password_longer_than_the_limit_is_refused_without_being_hashed()
    {
        var passwords = new Passwords();
        var password = new string('å', Passwords.MaxLength + 1);
        Assert.False(passwords.IsRight(new UserAccount { PasswordHash = passwords.Hash(password) }, password));
    }

    [Fact]
    public void The_right_password_is_right_and_another_is_not()
    {
        var passwords = new Passwords();
        var account = new UserAccount { PasswordHash = passwords.Hash("grå hästar dricker te") };
        Assert.True(passwords.IsRight(account, "grå hästar dricker te"));
        Assert.False(passwords.IsRight(account, "grå hästar dricker kaffe"));
        Assert.False(passwords.IsRight(null, "grå hästar dricker te"));
        Assert.False(passwords.IsRight(new UserAccount(), "grå hästar dricker te"));
    }
}
