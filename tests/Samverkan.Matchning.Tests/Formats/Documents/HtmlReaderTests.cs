using System.Text;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class HtmlReaderTests
{
    [Fact]
    public async Task What_is_seen_is_read_in_order_and_the_rest_is_not()
    {
        var document = await Reading.ReadAsync(
            """
            <!DOCTYPE html><html><head><title>Titel</title><style>p{}</style></head><body>
            <nav>Meny</nav><script>document.write("x")</script><template>mall</template>
            <h1>Nuläges<b>analys</b></h1>
            <div>Lös text <em>här</em><br>och där <p>Ett stycke.</p> efter</div>
            <ul><li>Ett</li><li>Två <span style="display: none">dolt</span><p>fortsätter</p></li></ul>
            <h2>Tabell</h2>
            <table><tr><th>Ämne</th><th>2024</th></tr><tr><td><p>Matte</p></td><td>64&nbsp;%</td></tr><tr><td colspan="2">Hela raden.</td></tr></table>
            <dl><dt>EHT</dt><dd>Elevhälsoteamet</dd></dl>
            <blockquote>Citat.</blockquote><p hidden>dolt</p><p aria-hidden="true">dolt</p><textarea>Svar.</textarea><del>struket</del>
            </body></html>
            """,
            "sida.html");

        Assert.Equal(FileFormat.Html, document.Format);
        Assert.Equal(
            """
            # Nulägesanalys
            Paragraph: Lös text här och där
            Paragraph: Ett stycke.
            Paragraph: efter
            ListItem: Ett
            ListItem: Två
            ListItem: fortsätter
            # Nulägesanalys > Tabell
            TableRow: Ämne | 2024
            TableRow: Matte | 64 %
            Paragraph: Hela raden.
            ListItem: EHT: Elevhälsoteamet
            Paragraph: Citat.
            FormField: Svar.
            """,
            document.Outline());
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-1><p>Frånvaro</p>", 1252)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=macintosh'><p>Frånvaro</p>", 10000)]
    [InlineData("<p>Frånvaro</p>", 1252)]
    [InlineData("<meta charset=utf-8><p>Frånvaro</p>", 65001)]
    public async Task The_declared_encoding_is_used(string html, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        Assert.Equal("Frånvaro", (await Reading.ReadAsync(encoding.GetBytes(html), "a.htm")).Text);
    }

    [Fact]
    public async Task External_entities_and_files_are_not_fetched()
    {
        var document = await Reading.ReadAsync(
            "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><html><body><p>Text &e;.</p><iframe src='file:///etc/passwd'></iframe><img src='http://127.0.0.1:1/x'></body></html>",
            "a.xhtml");
        Assert.DoesNotContain("root:", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a><div>")]
    [InlineData("<table><tr><td>")]
    public async Task Html_nested_without_end_is_refused_before_it_takes_time(string tags) => await Reading.RefusedAsync(
        "dokument-skadat", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, 200_000)) + "text"), "a.html");

    [Fact]
    public async Task Html_of_nothing_but_tags_is_refused() => await Reading.RefusedAsync(
        "dokument-for-stort", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<i>x</i>", 400_000))), "a.html");
}
