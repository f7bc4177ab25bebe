using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Formats.Records.BibTeX;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

public sealed class BibTeXTests
{
    [Fact]
    public async Task An_entry_is_read_with_macros_nested_braces_and_accents()
    {
        var record = Reading.Only(await Reading.Read("""
            % exporterat
            @string{tid = "Tidskrift f{\"o}r p{\aa}hitt"}
            @article{pahittad2018,
              title = {{STL} och l{\"a}rande i {\AA}r},
              author = {P{\aa}hittad, Pia and {Skolan and Co} and {\'E}xempel, Erik},
              journal = tid # ", del 2",
              year = 2018,
              doi = {10.1000/a_b},
              url = "https://example.org/a%20b",
              keywords = {fr{\aa}nvaro, skola},
            }
            @comment{ inget }
            """, RecordFormat.BibTeX));
        Assert.Equal("STL och lärande i År", record.Title);
        Assert.Equal("Tidskrift för påhitt, del 2", record.Publisher);
        Assert.Equal(["Påhittad, Pia", "Skolan and Co", "Éxempel, Erik"], record.Authors.Select(author => author.Name));
        Assert.Equal((2018, ResearchKind.Article, "pahittad2018"), (record.Year, record.Kind, record.SourceId));
        Assert.Equal([IdentifierKind.Doi, IdentifierKind.Url], record.Identifiers.Select(identifier => identifier.Kind));
        Assert.Equal("10.1000/a_b", record.Identifiers[0].Value);
        Assert.Equal(["frånvaro", "skola"], record.Keywords);
    }

    [Theory]
    [InlineData(@"{\""o}", "ö")]
    [InlineData(@"\""{o}", "ö")]
    [InlineData(@"\r a", "å")]
    [InlineData(@"{\r{A}}", "Å")]
    [InlineData(@"\aa ngstr\""om", "ångström")]
    [InlineData(@"\c{c}a", "ça")]
    [InlineData(@"\'{\i}", "í")]
    [InlineData(@"\o re \& \ae gg", "øre & ægg")]
    [InlineData("a--b---c~d", "a–b–c d")]
    [InlineData(@"\emph{lära} $x$", "lära x")]
    [InlineData(@"\v{s}koda", "škoda")]
    [InlineData(@"slut\", @"slut\")]
    public void LaTeX_becomes_text(string latex, string text) => Assert.Equal(text, LaTeXText.Read(latex));

    [Fact]
    public async Task A_forgotten_brace_spoils_one_entry()
    {
        var entries = await Reading.Read("@book{a, title={Ett}}\n@book{b, title={Två\n@book{c, title={Tre}}\n@book{d, year=2000}");
        Assert.Equal(["Ett", "Tre"], Reading.Titles(entries));
        Assert.Equal(["bibtex-felaktig", "titel-saknas"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_hundred_thousand_authors_are_read_and_few_kept()
    {
        var authors = new StringBuilder("A, B");
        for (var i = 1; i < 100_000; i++)
        {
            authors.Append(" and Påhitt, P");
        }

        Assert.Equal(ImportLimits.MaxAuthors, Reading.Only(await Reading.Read($"@book{{a, title={{T}}, author={{{authors}}}}}", RecordFormat.BibTeX)).Authors.Count);
    }

    [Fact]
    public async Task An_entry_without_end_is_not_kept_in_memory()
    {
        var entries = await Reading.Read($"@book{{a, title={{{string.Concat(Enumerable.Repeat("rad\n", 1000))}\n@book{{b, title={{B}}}}", RecordFormat.BibTeX, new RecordLimits { MaxRecordLength = 500 });
        Assert.Equal(["post-for-lang"], Reading.Codes(entries));
        Assert.Equal(["B"], Reading.Titles(entries));
    }
}
