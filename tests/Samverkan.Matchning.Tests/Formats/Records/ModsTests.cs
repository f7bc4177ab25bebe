using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

public sealed class ModsTests
{
    private const string Full = """
        <titleInfo type="abbreviated"><title>Kort</title></titleInfo>
        <name type="personal" authority="xyz"><namePart type="family">Påhittad</namePart><namePart type="given">Pia</namePart><namePart type="date">1901-</namePart>
          <role><roleTerm type="code">aut</roleTerm></role><affiliation>Umeå universitet, Pedagogiska institutionen</affiliation>
          <affiliation authority="kb.se" valueURI="umu.se">Umeå University</affiliation></name>
        <name type="personal"><namePart>Handledare</namePart><role><roleTerm>ths</roleTerm></role></name>
        <name type="corporate" authority="umu"><namePart>Umeå universitet</namePart><namePart>Pedagogik</namePart><role><roleTerm>pbl</roleTerm></role></name>
        <genre type="publicationTypeCode">studentThesis</genre><genre type="publicationType">ovr</genre>
        <language><languageTerm>swe</languageTerm></language>
        <originInfo><dateIssued>2019-13-45</dateIssued><publisher>Förlaget</publisher></originInfo>
        <identifier type="doi">10.1000/ABC</identifier><identifier type="uri">http://urn.kb.se/resolve?urn=urn:nbn:se:xx:diva-1</identifier>
        <location><url>http://urn.kb.se/resolve?urn=urn:nbn:se:xx:diva-999</url></location>
        <subject authority="hsv" xlink:href="50301"><topic>Samhällsvetenskap</topic><topic>Didaktik</topic></subject><subject><topic>frånvaro</topic></subject>
        <abstract lang="eng">In English.</abstract><abstract lang="swe">&lt;p&gt;På svenska.&lt;/p&gt;</abstract>
        <relatedItem type="host"><titleInfo><title>Tidskriften</title></titleInfo><identifier type="isbn">9789147084371</identifier></relatedItem>
        """;

    [Fact]
    public async Task A_record_is_read_with_all_that_is_its_own()
    {
        var record = Reading.Only(await Reading.Read(Mods.List(Mods.Record("oai:x:1", "En titel", Full))));

        Assert.Equal("En titel", record.Title);
        Assert.Equal("oai:x:1", record.SourceId);
        Assert.Equal("<p>På svenska.</p>\n\nIn English.", record.Abstract);
        Assert.Equal(2019, record.Year);
        Assert.Equal(ResearchKind.StudentThesis, record.Kind);
        Assert.Equal("swe", record.Language);
        Assert.Equal("Tidskriften", record.Publisher);
        Assert.Equal(["Didaktik", "frånvaro"], record.Keywords);
        Assert.Equal(["50301"], record.SubjectCodes);
        Assert.Equal(["umu", "Umeå universitet, Pedagogik"], record.Organisations);
        var author = Assert.Single(record.Authors);
        Assert.Equal("Påhittad, Pia", author.Name);
        Assert.Equal(["Umeå universitet, Pedagogiska institutionen", "umu.se", "Umeå University", "xyz"], author.Affiliations);
    }

    /// <summary>A link may lead to the book of a chapter: real records of one book were once joined by it.</summary>
    [Fact]
    public async Task Numbers_of_the_book_or_journal_are_not_the_records_own()
    {
        var record = Reading.Only(await Reading.Read(Mods.List(Mods.Record("oai:x:1", "En titel", Full))));

        Assert.DoesNotContain(record.Identifiers, identifier => identifier.Kind == IdentifierKind.Isbn);
        Assert.Equal(["urn:nbn:se:xx:diva-1"], record.Identifiers.Where(identifier => identifier.Kind == IdentifierKind.Urn).Select(IdentifierText.Normalise));
    }

    [Fact]
    public async Task A_broken_record_spoils_only_itself()
    {
        var broken = Mods.Record("oai:x:2", "Två").Replace("</titleInfo>", "", StringComparison.Ordinal);
        var entries = await Reading.Read(Mods.List(Mods.Record("oai:x:1", "Ett"), broken, Mods.Record("oai:x:3", "Tre")));

        Assert.Equal(["Ett", "Tre"], Reading.Titles(entries));
        Assert.Equal(2, Assert.Single(entries.OfType<RejectedEntry>()).Number);
        Assert.Equal(["xml-felaktig"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_record_that_is_never_closed_ends_where_the_next_begins()
    {
        var unclosed = Mods.Record("oai:x:1", "Ett").Replace("</record>", "", StringComparison.Ordinal);
        var entries = await Reading.Read(Mods.List(unclosed, Mods.Record("oai:x:2", "Två")));

        Assert.Equal(["Två"], Reading.Titles(entries));
        Assert.Equal(["xml-felaktig"], Reading.Codes(entries));
    }

    [Fact]
    public async Task Deleted_records_nameless_ones_and_those_without_description_are_told_apart()
    {
        var empty = "<record><header><identifier>oai:x:9</identifier></header></record>";
        var entries = await Reading.Read(Mods.List(Mods.Deleted("oai:x:1"), Mods.Record("oai:x:2", ""), empty));

        Assert.Equal("oai:x:1", Assert.IsType<DeletedEntry>(entries[0]).SourceId);
        Assert.Equal(["titel-saknas", "metadata-saknas"], Reading.Codes(entries));
    }

    [Fact]
    public async Task Prefixes_single_records_and_Dublin_Core_are_read()
    {
        var prefixed = """<m:modsCollection xmlns:m="http://www.loc.gov/mods/v3"><m:mods><m:titleInfo><m:title>A</m:title></m:titleInfo></m:mods></m:modsCollection>""";
        var single = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><nonSort>En</nonSort><title>B</title></titleInfo></mods>""";
        var core = Mods.List("""
            <record><header><identifier>i</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>C</dc:title><dc:creator>Påhitt, P</dc:creator><dc:date>2011-02</dc:date><dc:identifier>https://doi.org/10.1000/1</dc:identifier></oai_dc:dc></metadata></record>
            """);

        Assert.Equal("A", Reading.Only(await Reading.Read(prefixed)).Title);
        Assert.Equal("En B", Reading.Only(await Reading.Read(single)).Title);
        var record = Reading.Only(await Reading.Read(core));
        Assert.Equal(("C", 2011, IdentifierKind.Doi), (record.Title, record.Year, Assert.Single(record.Identifiers).Kind));
    }

    [Fact]
    public async Task Html_entities_that_archives_let_through_are_read() =>
        Assert.Equal("En högskola & mer", Reading.Only(await Reading.Read(Mods.List(Mods.Record("i", "En h&ouml;gskola &amp; mer")))).Title);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    public async Task A_file_with_a_DTD_is_refused(string doctype)
    {
        var file = Mods.List(Mods.Record("i", "&e;&b;")).Replace("?><OAI", $"?>{doctype}<OAI", StringComparison.Ordinal);
        Assert.Equal("xml-dtd", (await Assert.ThrowsAsync<RejectedInputException>(() => Reading.Read(file))).Code);
    }

    [Fact]
    public async Task A_DTD_inside_a_record_is_that_records_fault()
    {
        var hostile = """<record><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><metadata>&e;</metadata></record>""";
        var entries = await Reading.Read(Mods.List(hostile, Mods.Record("i", "Bra")));
        Assert.Equal(["Bra"], Reading.Titles(entries));
        Assert.Equal(["xml-felaktig"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_file_cut_off_in_the_middle_gives_what_stands_before()
    {
        var whole = Mods.List(Mods.Record("1", "Ett"), Mods.Record("2", "Två"));
        var entries = await Reading.Read(whole[..(whole.IndexOf("Två", StringComparison.Ordinal) + 1)]);
        Assert.Equal(["Ett"], Reading.Titles(entries));
        Assert.Equal(["fil-avhuggen"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_damaged_gzip_file_gives_what_stands_before()
    {
        var random = new Random(1);
        var records = Enumerable.Range(0, 500).Select(i => Mods.Record($"{i}", $"Titel {i}", $"<note>{random.NextInt64()}{random.NextInt64()}</note>"));
        var packed = Reading.Gzip(Mods.List([.. records]));
        var entries = await Reading.Read(packed[..(packed.Length / 2)], RecordFormat.Mods);
        Assert.InRange(entries.OfType<ReadEntry>().Count(), 1, 499);
        Assert.Equal(["fil-avhuggen"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_hundred_thousand_authors_are_too_long_for_one_record_and_the_next_is_read()
    {
        var authors = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            authors.Append("<name type=\"personal\"><namePart>Påhittad Person</namePart></name>");
        }

        var entries = await Reading.Read(Mods.List(Mods.Record("1", "Lång", authors.ToString()), Mods.Record("2", "Kort")));
        Assert.Equal(["post-for-lang"], Reading.Codes(entries));
        Assert.Equal(["Kort"], Reading.Titles(entries));
    }

    [Fact]
    public async Task Latin_1_is_read_when_the_head_declares_it()
    {
        var text = Mods.List(Mods.Record("1", "Närvaro")).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal);
        Assert.Equal("Närvaro", Reading.Only(await Reading.Read(Encoding.Latin1.GetBytes(text))).Title);
    }

    [Fact]
    public async Task Comments_and_CDATA_do_not_make_records()
    {
        var file = Mods.List("<!-- <record> -->", Mods.Record("1", "<![CDATA[Ett </record> i titeln]]>"));
        Assert.Equal("Ett </record> i titeln", Reading.Only(await Reading.Read(file)).Title);
    }
}
