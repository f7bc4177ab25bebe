using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

public sealed class RisTests
{
    [Fact]
    public async Task A_record_is_read()
    {
        var record = Reading.Only(await Reading.Read("""
            TY  - JOUR
            AU  - Påhittad, Pia
            AU  - Exempel, Erik
            TI  - En titel
              som går vidare
            PY  - 2018/05/01
            AB  - Sammanfattning.
            KW  - frånvaro
            DO  - 10.1000/1
            AD  - Umeå universitet
            ER  - 
            """));
        Assert.Equal("En titel som går vidare", record.Title);
        Assert.Equal((2018, ResearchKind.Article), (record.Year, record.Kind));
        Assert.Equal(["Påhittad, Pia", "Exempel, Erik"], record.Authors.Select(author => author.Name));
        Assert.Equal(["Umeå universitet"], record.Authors[0].Affiliations);
        Assert.Equal(new RecordIdentifier(IdentifierKind.Doi, "10.1000/1"), Assert.Single(record.Identifiers));
    }

    [Fact]
    public async Task A_missing_end_and_lines_outside_of_records_do_not_stop_the_reading()
    {
        var entries = await Reading.Read("TY  - BOOK\nTI  - Ett\nTY  - BOOK\nTI  - Två\nER  - \nTI  - Vilse\nAB  - Vilse\nTY  - BOOK\nTI  - Tre", RecordFormat.Ris);
        Assert.Equal(["Ett", "Två", "Tre"], Reading.Titles(entries));
        Assert.Equal(["ris-felaktig"], Reading.Codes(entries));
    }

    [Fact]
    public async Task A_record_without_title_and_an_endless_line_are_rejected()
    {
        var entries = await Reading.Read(
            $"TY  - BOOK\nAB  - Utan titel\nER  - \nTY  - BOOK\nTI  - {new string('x', 3000)}\nER  - \nTY  - BOOK\nTI  - Bra\nER  - ",
            RecordFormat.Ris, new RecordLimits { MaxLineLength = 1000 });
        Assert.Equal(["titel-saknas", "post-for-lang"], Reading.Codes(entries));
        Assert.Equal(["Bra"], Reading.Titles(entries));
    }
}
