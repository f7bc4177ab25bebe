using System.Net;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class SearchPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Hits_are_linked_marked_and_counted()
    {
        using var browser = await _app.LogInAs(Role.Reader);
        var page = await browser.Open("/sok?q=frånvaro");
        Assert.Equal("Sök: frånvaro – Samverkan", page.Title);
        Assert.Matches(@"^\d+ träffar på ”frånvaro”$", page.Texts("#traffar").Single());
        Assert.Equal(10, page.Texts(".hit h3 a").Count);
        Assert.NotEmpty(page.Texts(".hit mark"));
        Assert.NotEmpty(page.Texts(".filters .count"));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_are_taken_away_by_their_tags()
    {
        using var browser = await _app.LogInAs(Role.Spsm);
        var page = await browser.Open("/sok?q=frånvaro&slag=insats&omrade=narvaro&evidens=god");
        Assert.Equal(["Ta bort filtret Insats ✕", "Ta bort filtret Frånvaro och närvaro ✕", "Ta bort filtret Minst god evidens ✕"], page.Texts(".removable"));
        Assert.All(page.Texts(".hit .about"), about => Assert.StartsWith("Insats", about, StringComparison.Ordinal));
        var wider = await browser.Open(page.Document.QuerySelector(".removable")!.GetAttribute("href")!);
        Assert.Equal(2, wider.Texts(".removable").Count);
        Assert.True(Total(wider) >= Total(page));
    }

    [Fact]
    public async Task The_counts_beside_the_filters_are_what_the_filters_give()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open("/sok?q=läsning");
        var option = page.Document.QuerySelectorAll(".filters .option").First(option => option.QuerySelector("input[name=slag]") is not null);
        var count = int.Parse(option.QuerySelector(".count")!.ChildNodes[0].TextContent, System.Globalization.CultureInfo.InvariantCulture);
        var slug = option.QuerySelector("input")!.GetAttribute("value");
        Assert.Equal(count, Total(await browser.Open($"/sok?q=läsning&slag={slug}")));
    }

    [Fact]
    public async Task Pages_follow_on_each_other_without_repeating()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var first = await browser.Open("/sok?q=matematik");
        var second = await browser.Open(first.Document.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);
        Assert.Empty(first.Texts(".hit h3").Intersect(second.Texts(".hit h3")));
        Assert.Equal("11", second.Document.QuerySelector(".hits")!.GetAttribute("start"));
    }

    [Fact]
    public async Task A_misspelt_word_is_told_and_mended()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        Assert.Contains("elevhälsa", (await browser.Open("/sok?q=elevhlsa")).Texts(".advice strong").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open("/sok?q=matematik&slag=spsm&evidens=stark");
        Assert.Equal("0 träffar på ”matematik”", page.Texts("#traffar").Single());
        Assert.Contains(page.Texts(".empty a"), text => text.StartsWith("Utan ”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' OR 1=1; DROP TABLE poster; --")]
    [InlineData("{{7*7}} ${7*7} @(7*7)")]
    [InlineData("NEAR(\"a\" b, 5) AND * ^ : ( [")]
    [InlineData("\u202Eabc\u0000def")]
    public async Task Any_question_is_only_a_text(string question)
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open($"/sok?q={Uri.EscapeDataString(question)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main [onerror]"));
        Assert.DoesNotContain("49", page.Texts("h2").FirstOrDefault(text => text.Contains("7*7", StringComparison.Ordinal)) ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slag=finns-inte&omrade=finns-inte&skolform=x&evidens=x&fran=abc&till=99999&sprak=xx&sort=x&sida=-1")]
    [InlineData("sida=999999999999")]
    [InlineData("q=a&q=b&slag=insats&slag=insats")]
    public async Task Parameters_that_mean_nothing_are_passed_over(string parameters)
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open($"/sok?{parameters}")).Status);
    }

    [Fact]
    public async Task Suggestions_come_as_a_list_of_texts()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var answer = await browser.Open("/sok?handler=Forslag&q=elevh");
        Assert.StartsWith("[\"", answer.Html, StringComparison.Ordinal);
    }

    private static int Total(WebPage page) => int.Parse(
        new string([.. page.Texts("#traffar").Single().TakeWhile(letter => char.IsDigit(letter) || char.IsWhiteSpace(letter)).Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
