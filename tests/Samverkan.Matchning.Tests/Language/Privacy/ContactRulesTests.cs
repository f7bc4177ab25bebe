using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class ContactRulesTests
{
    [Theory]
    [InlineData("08-405 10 00")]
    [InlineData("070-123 45 67")]
    [InlineData("0701234567")]
    [InlineData("070 123 45 67")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("+46701234567")]
    [InlineData("+46 (0)70-123 45 67")]
    [InlineData("0046 70 123 45 67")]
    [InlineData("010-123 45 67")]
    [InlineData("0611-55 78 00")]
    [InlineData("0611/557 800")]
    [InlineData("(08) 405 10 00")]
    [InlineData("+47 22 12 34 56")]
    public void Telephone_number_is_masked(string number) => Assert.Equal("Ring [telefon] före fredag.", Mask($"Ring {number} före fredag."));

    [Theory]
    [InlineData("tel 123 45 67", "tel [telefon]")]
    [InlineData("Telefon: 405 10 00.", "Telefon: [telefon].")]
    [InlineData("mobil 73-123 45 67", "mobil [telefon]")]
    public void Number_without_area_code_is_masked_after_a_cue(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Åren 2016-2019 minskade andelen")]
    [InlineData("12 345 elever och 1 234 567 kr")]
    [InlineData("bankgiro 123-4567 och plusgiro 12 34 56-7")]
    [InlineData("Dnr 08-405 10 00")]
    [InlineData("åk 7-9, kl. 08.15-09.30, vecka 08-12")]
    [InlineData("Rum 0123, sal 070 och artikelnummer 0701-12345")]
    [InlineData("0,345 respektive 0.12 i 2020-05-12")]
    [InlineData("Kursen MATMAT01a och HME-index 78")]
    [InlineData("mobilförbud från 2024 och mobil 2024-2025")]
    public void Numbers_that_look_like_telephone_numbers_stay(string text) => Stays(text);

    [Theory]
    [InlineData("anna.larsson@skola.se")]
    [InlineData("anna_larsson+skola@edu.exempel.se")]
    [InlineData("åsa.öberg@skola.se")]
    [InlineData("namn (at) skola.se")]
    [InlineData("namn[at]skola.se")]
    [InlineData("namn [at] skola [punkt] se")]
    [InlineData("namn @ skola.se")]
    public void Email_address_is_masked(string address) => Assert.Equal("Skriv till [e-post], tack.", Mask($"Skriv till {address}, tack."));

    [Theory]
    [InlineData("Följ @skolan på nätet")]
    [InlineData("Se https://www.skolverket.se/publikationer?id=4567")]
    [InlineData("5 st @ 20 kr")]
    public void Signs_that_look_like_email_stay(string text) => Stays(text);

    [Theory]
    [InlineData("Storgatan 12")]
    [InlineData("Norra Järnvägsgatan 7 B, lgh 1102, 871 29 Härnösand")]
    [InlineData("Skolvägen 3A")]
    [InlineData("Bryggargränd 4")]
    [InlineData("Björkstigen 11, 2 tr")]
    [InlineData("Rådhustorget 1")]
    [InlineData("Lindallén 22")]
    [InlineData("Kvarnbacken 5")]
    [InlineData("Olof Palmes gata 31")]
    [InlineData("Gamla väg 8")]
    [InlineData("storgatan 12")]
    [InlineData("871 29 Härnösand")]
    [InlineData("SE-871 29 Härnösand")]
    public void Street_address_is_masked(string address) => Assert.Equal("Hen bor på [adress].", Mask($"Hen bor på {address}."));

    [Theory]
    [InlineData("Bussen går längs Storgatan varje dag")]
    [InlineData("Box 1100, 871 29 Härnösand")]
    [InlineData("Vi tar väg 86 mot Sundsvall")]
    [InlineData("På Storgatan 2019 öppnade en ny skola")]
    [InlineData("Skolvägen 2 km bort är farlig")]
    [InlineData("I kommunen finns 120 12 elever")]
    [InlineData("Målgruppen 12 elever")]
    public void Streets_and_numbers_that_are_no_address_stay(string text) => Stays(text);
}
