using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Tests.Analyses;

public sealed class CountyNamesTests
{
    [Fact]
    public void There_are_21_counties() => Assert.Equal(21, CountyNames.All.Distinct().Count());

    [Theory]
    [InlineData("Norrbotten", "Norrbottens län")]
    [InlineData("norrbottens län", "Norrbottens län")]
    [InlineData(" Västra Götaland ", "Västra Götalands län")]
    [InlineData("Skåne", "Skåne län")]
    [InlineData("Örebro län", "Örebro län")]
    [InlineData("JÄMTLAND", "Jämtlands län")]
    [InlineData("Dalarna", "Dalarnas län")]
    public void A_county_is_known_with_and_without_its_ending(string name, string expected) => Assert.Equal(expected, CountyNames.Parse(name));

    [Theory]
    [InlineData("")]
    [InlineData("län")]
    [InlineData("Lappland")]
    [InlineData("Göta")]
    public void What_is_no_county_is_none(string name) => Assert.Null(CountyNames.Parse(name));

    [Fact]
    public void Every_county_is_known_by_its_full_name() => Assert.All(CountyNames.All, county => Assert.Equal(county, CountyNames.Parse(county)));

    [Fact]
    public void Counties_are_found_in_a_text() =>
        Assert.Equal(["Skåne län", "Västra Götalands län"], CountyNames.FindIn("Kommuner i västra götalands län och Skåne län."));
}
