using Samverkan.Matchning.Language.Privacy.Numbers;
using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class PersonalNumberRuleTests
{
    [Theory]
    [InlineData("811218-9876")]
    [InlineData("8112189876")]
    [InlineData("811218 9876")]
    [InlineData("811218+9876")]
    [InlineData("19811218-9876")]
    [InlineData("198112189876")]
    [InlineData("20120315-2382")]
    [InlineData("050101–2405")]
    [InlineData("811218 - 9876")]
    [InlineData("1981-12-18-9876")]
    [InlineData("000229-2380")]
    public void Personnummer_with_valid_check_digit_is_masked(string number) =>
        Assert.Equal("Eleven har [personnummer] i registret.", Mask($"Eleven har {number} i registret."));

    [Theory]
    [InlineData("130872-2402")]
    [InlineData("20130872-2402")]
    [InlineData("1308722402")]
    [InlineData("811278-9873")]
    public void Samordningsnummer_is_masked_with_its_own_label(string number) =>
        Assert.Equal("Numret är [samordningsnummer].", Mask($"Numret är {number}."));

    [Theory]
    [InlineData("Hon har 811218-9875.", "Hon har [personnummer].")]
    [InlineData("Hon har 20120315-2383.", "Hon har [personnummer].")]
    [InlineData("personnummer 8112189875", "personnummer [personnummer]")]
    [InlineData("pnr: 811218 9875", "pnr: [personnummer]")]
    [InlineData("född 198112189875", "född [personnummer]")]
    [InlineData("Personnummer: 20010229-2380", "Personnummer: [personnummer]")]
    public void Typing_error_in_a_personnummer_does_not_save_it(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("20120315-XXXX")]
    [InlineData("120315-xxxx")]
    [InlineData("2012-03-15-XXXX")]
    [InlineData("20120315-****")]
    [InlineData("120315-TF12")]
    public void Birth_date_with_masked_or_reserve_digits_is_masked(string number) =>
        Assert.Equal("född [personnummer].", Mask($"född {number}."));

    [Theory]
    [InlineData("Organisationsnummer 212000-1234")]
    [InlineData("Org.nr 556036-0793 och 802002-4280")]
    [InlineData("Skolenhetskod 12345678")]
    [InlineData("Enheten 20120315 är registrerad")]
    [InlineData("Dnr 2016:1234")]
    [InlineData("Dnr 2023-001234")]
    [InlineData("Dnr 230512-1235")]
    [InlineData("SOU 2016:94 och U2019/03786/S")]
    [InlineData("Telefonlistan har 8113189876 som nummer")]
    [InlineData("Perioden 20230101-20231231")]
    [InlineData("ISBN 978-91-44-12345-6")]
    [InlineData("https://doi.org/10.1080/8112189876")]
    [InlineData("Mellan 1998 och 2016 bytte 120 112 elever skola, 89,4 procent")]
    [InlineData("Mötet hölls 2023-05-12 kl. 14.30")]
    [InlineData("Läsåret 2016-2019 var 8112 elever inskrivna")]
    public void Other_numbers_stay(string text) => Stays(text);

    [Theory]
    [InlineData("8112189876", true)]
    [InlineData("8112189875", false)]
    [InlineData("1203152382", true)]
    [InlineData("811218987", false)]
    public void Check_digit_follows_the_Luhn_formula(string digits, bool expected) =>
        Assert.Equal(expected, IdentityNumber.HasValidCheckDigit(digits));

    [Theory]
    [InlineData("000229", true)]
    [InlineData("010229", false)]
    [InlineData("19000229", false)]
    [InlineData("20120391", true)]
    [InlineData("20120392", false)]
    [InlineData("201203", true)]
    [InlineData("212000", false)]
    [InlineData("17991231", false)]
    public void Date_must_exist_with_or_without_the_raised_day(string digits, bool expected) =>
        Assert.Equal(expected, IdentityNumber.IsDate(digits, out _));
}
