using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Tests.Web.SignIn;

public sealed class RecoveryCodesTests
{
    [Fact]
    public void New_gives_ten_different_codes()
    {
        var codes = RecoveryCodes.New();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[A-Z2-9]{5}-[A-Z2-9]{5}$", code));
    }

    [Fact]
    public void Hash_takes_a_code_as_people_type_it() => Assert.Equal(RecoveryCodes.Hash("K7MFA-Q2WXZ"), RecoveryCodes.Hash(" k7mfa q2wxz "));
}
