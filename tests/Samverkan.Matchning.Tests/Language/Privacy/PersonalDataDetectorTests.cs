using System.Diagnostics;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Privacy;
using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class PersonalDataDetectorTests
{
    private const string Report =
        "Eleven Amir Hassan (811218-9876) i 8B bor på Storgatan 12, 871 29 Härnösand. 😀 Åsa Öberg, mentor, nås på 070-123 45 67 eller " +
        "åsa.öberg@skola.se.\nEn pojke i 4A som har adhd slog Qwentar Trull, elev. Hans mamma, Fatima, ringde. Dnr 2023-001234.";

    [Fact]
    public void Spans_are_offsets_of_the_original_in_UTF16_units()
    {
        const string text = "😀 Åsa såg 🧑‍🎓 Amir på Ängsvägen 3 och ringde 070-123 45 67.";
        Assert.Equal(["Åsa", "Amir", "Ängsvägen 3", "070-123 45 67"], Detect(text).Select(found => found.Span.Of(text)));
        Assert.Equal(3, Detect(text)[0].Span.Start);
    }

    [Fact]
    public void Decomposed_letters_are_part_of_a_name()
    {
        const string text = "Igår kom A\u030Asa O\u0308berg hit.";
        Assert.Equal("Igår kom [namn] hit.", Mask(text));
        Assert.Equal(text.IndexOf(" hit", StringComparison.Ordinal), Detect(text)[0].Span.End);
    }

    [Fact]
    public void Spans_are_sorted_and_do_not_overlap()
    {
        var spans = Detect(Report);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(spans, found => Assert.True(found.Span.Length > 0));
    }

    [Fact]
    public void Everything_outside_the_spans_is_verbatim()
    {
        var masked = new PersonalDataDetector().Mask(Report);
        var position = 0;
        var rebuilt = masked.Text;
        foreach (var (span, type) in masked.Spans)
        {
            var kept = Report[position..span.Start];
            Assert.StartsWith(kept + type.Label(), rebuilt, StringComparison.Ordinal);
            rebuilt = rebuilt[(kept.Length + type.Label().Length)..];
            position = span.End;
        }

        Assert.Equal(Report[position..], rebuilt);
    }

    [Theory]
    [InlineData(Report)]
    [InlineData("eleven Xhemile, [namn] Hassan och [personnummer] 8112189875")]
    [InlineData("[telefon] 123 45 67 [e-post] [adress] [klass och diagnos] [samordningsnummer]")]
    [InlineData("Namn: [namn]. Personnummer: 12 [namn] Storgatan [namn] 3, Qwentar och Trull")]
    [InlineData("[Namn] [namn [[namn]] [okänd] \ud83d [")]
    public void Masking_twice_changes_nothing(string text)
    {
        var once = Mask(text);
        Assert.Equal(once, Mask(once));
    }

    [Fact]
    public void Masking_random_shuffles_of_a_report_twice_changes_nothing()
    {
        var random = new Random(4711);
        for (var round = 0; round < 200; round++)
        {
            var words = Report.Split(' ');
            random.Shuffle(words);
            var once = Mask(string.Join(' ', words));
            Assert.Equal(once, Mask(once));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("Undervisningen har utvecklats under läsåret.")]
    public void Text_without_personal_data_is_returned_as_it_is(string text)
    {
        Stays(text);
        Assert.Empty(Detect(text));
    }

    [Fact]
    public void Longest_find_wins_and_nothing_of_the_others_is_laid_bare() =>
        Assert.Equal("[namn] i [klass och diagnos]. [adress].", Mask("Sara i 8B och hennes bror Amir har adhd. Anna Lindhs gata 3."));

    [Fact]
    public void Every_type_has_a_slug_and_a_label()
    {
        var types = Enum.GetValues<PersonalDataType>();
        Assert.Equal(
            ["personnummer", "samordningsnummer", "telefon", "epost", "adress", "klass-diagnos", "namn"], types.Select(type => type.Slug()));
        Assert.All(types, type => Assert.Matches(@"^\[[a-zåäö -]+\]$", type.Label()));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("A ")]
    [InlineData("a.@")]
    [InlineData("8B ")]
    [InlineData("070-12 34 ")]
    [InlineData("eleven Xq ")]
    [InlineData("Andersson, A. ")]
    [InlineData("[namn]")]
    [InlineData("Storgatan, ")]
    public void Hostile_repetition_is_read_in_linear_time(string unit)
    {
        var clock = Stopwatch.StartNew();
        _ = Detect(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}"); // generous: builds share the machine
    }

    [Fact]
    public void Detector_may_be_shared_between_threads()
    {
        var expected = Mask(Report);
        Parallel.For(0, 64, _ => Assert.Equal(expected, Mask(Report)));
    }
}
