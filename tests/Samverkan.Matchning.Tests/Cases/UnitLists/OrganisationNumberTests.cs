using Samverkan.Matchning.Cases.UnitLists;

namespace Samverkan.Matchning.Tests.Cases.UnitLists;

public class OrganisationNumberTests
{
    [Theory]
    [InlineData("212000-0142", OrganisationNumberCheck.Valid, "212000-0142")]
    [InlineData("2120000142", OrganisationNumberCheck.Valid, "212000-0142")]
    [InlineData("16 212000 0142", OrganisationNumberCheck.Valid, "212000-0142")]
    [InlineData("212000\u20130142", OrganisationNumberCheck.Valid, "212000-0142")]
    [InlineData("212000-0143", OrganisationNumberCheck.WrongCheckDigit, "")]
    [InlineData("811218-9876", OrganisationNumberCheck.Person, "")]
    [InlineData("19811218-9876", OrganisationNumberCheck.Person, "")]
    [InlineData("212000-014", OrganisationNumberCheck.NotTenDigits, "")]
    [InlineData("212000-014x", OrganisationNumberCheck.NotTenDigits, "")]
    [InlineData("", OrganisationNumberCheck.NotTenDigits, "")]
    public void Check_tells_what_a_text_is(string text, OrganisationNumberCheck expected, string number)
    {
        Assert.Equal(expected, OrganisationNumber.Check(text, out var found));
        Assert.Equal(number, found);
    }

    [Fact]
    public void Every_digit_that_is_wrong_is_found()
    {
        const string Number = "2120000142";
        for (var i = 3; i < Number.Length; i++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != Number[i]))
            {
                Assert.Equal(OrganisationNumberCheck.WrongCheckDigit, OrganisationNumber.Check(Number[..i] + digit + Number[(i + 1)..], out _));
            }
        }
    }
}
