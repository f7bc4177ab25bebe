using System.Text.Json;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

/// <summary>The three sample analyses, from file to proposals: what a user must find in the answer and what must not be there.</summary>
public sealed class MatchExamplesTests
{
    private const string Docx = "bjorklunda-grundskola.docx";
    private const string Pdf = "solgardens-forskola.pdf";
    private const string Text = "alvdala-gymnasium.txt";

    [Fact]
    public async Task The_compulsory_school_gets_its_problem_areas_and_not_its_strength()
    {
        using var json = await MatchAsync(Docx);
        AssertAreas(
            json, ["narvaro", "matematik", "undervisning", "kvalitetsarbete", "rektors-ledarskap", "tillganglighet", "sarskilt-stod"], ["trygghet-studiero"]);
        AssertMasked(json, "Amir Karlsson", "070-1740605", "1740605");
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task The_preschool_gets_its_problem_areas()
    {
        using var json = await MatchAsync(Pdf);
        AssertAreas(json, ["forskola", "sprakutveckling", "lararforsorjning", "kvalitetsarbete"], []);
    }

    [Fact]
    public async Task The_upper_secondary_school_gets_its_problem_areas_and_not_its_strengths()
    {
        using var json = await MatchAsync(Text);
        AssertAreas(
            json, ["fullfoljda-studier", "narvaro", "elevhalsa", "bedomning", "sprakutveckling"], ["digitalisering", "elevinflytande", "kollegialt-larande"]);
        AssertMasked(json, "Elsa Nyberg", "Nyberg", "070-1740612", "1740612");
    }

    [Theory]
    [InlineData(Docx)]
    [InlineData(Text)]
    public async Task Every_passage_has_its_place_and_is_shown_once_for_an_area(string example)
    {
        using var json = await MatchAsync(example);
        var characters = json.RootElement.GetProperty("document").GetProperty("characters").GetInt32();
        foreach (var area in json.RootElement.GetProperty("areas").EnumerateArray())
        {
            var passages = area.GetProperty("passages").EnumerateArray().ToArray();
            Assert.NotEmpty(passages);
            Assert.Equal(passages.Length, passages.Select(passage => passage.GetProperty("number").GetInt32()).Distinct().Count());
            Assert.All(passages, passage =>
            {
                var (start, end) = (passage.GetProperty("start").GetInt32(), passage.GetProperty("end").GetInt32());
                Assert.InRange(start, 0, end - 1);
                Assert.InRange(end, start + 1, characters);
                Assert.InRange(passage.GetProperty("probability").GetDouble(), 0, 1);
                Assert.Contains(passage.GetProperty("role").GetString(), (string[])["problem", "orsak"]);
            });
        }
    }

    [Theory]
    [InlineData(Docx)]
    [InlineData(Text)]
    public async Task The_reasons_of_every_proposal_add_up_to_its_score(string example)
    {
        using var json = await MatchAsync(example);
        var suggestions = json.RootElement.GetProperty("areas").EnumerateArray().SelectMany(Suggestions).ToArray();
        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, suggestion =>
        {
            var sum = suggestion.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("contribution").GetDouble());
            Assert.Equal(suggestion.GetProperty("score").GetDouble(), sum, 0.001);
            Assert.All(suggestion.GetProperty("reasons").EnumerateArray(), reason => Assert.NotEqual("", reason.GetProperty("text").GetString()));
        });
    }

    [Fact]
    public async Task Every_intervention_says_its_evidence_and_which_passages_it_answers()
    {
        using var json = await MatchAsync(Docx);
        string[] levels = ["stark", "god", "begransad", "beprovad-erfarenhet", "omstridd", "ej-bedomd"];
        foreach (var area in json.RootElement.GetProperty("areas").EnumerateArray())
        {
            var numbers = area.GetProperty("passages").EnumerateArray().Select(passage => passage.GetProperty("number").GetInt32()).ToHashSet();
            Assert.All(area.GetProperty("interventions").EnumerateArray(), intervention =>
            {
                Assert.Contains(intervention.GetProperty("evidence").GetString(), levels);
                Assert.NotEmpty(intervention.GetProperty("passages").EnumerateArray());
                Assert.All(intervention.GetProperty("passages").EnumerateArray(), passage => Assert.Contains(passage.GetInt32(), numbers));
            });
            Assert.NotEmpty(area.GetProperty("routing").GetProperty("reasons").EnumerateArray());
        }
    }

    [Fact]
    public async Task Two_runs_give_the_same_answer_to_the_letter()
    {
        var first = await Cli.RunAsync("match", Repository.Example(Docx), "--json");
        var second = await Cli.RunAsync("match", Repository.Example(Docx), "--json");
        Assert.Equal(first.Out, second.Out);
    }

    [Fact]
    public async Task The_text_for_people_is_plain_when_it_is_piped()
    {
        var run = await Cli.RunAsync("match", Repository.Example(Docx));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("Problemområden", run.Out, StringComparison.Ordinal);
        Assert.Contains("personuppgifter maskade", run.Out, StringComparison.Ordinal);
        Assert.Contains("Detta är förslag. En handläggare beslutar.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("1740605", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_user_says_of_the_school_is_what_counts()
    {
        var run = await Cli.RunAsync("match", Repository.Example(Text), "--lan", "Norrbotten", "--skolform", "gymnasieskola", "--antal", "1");
        Assert.Equal(0, run.Code);
        Assert.Contains("gymnasieskola · Norrbottens län", run.Lines[1], StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> MatchAsync(string example)
    {
        var run = await Cli.RunAsync("match", Repository.Example(example), "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out);
    }

    private static IEnumerable<JsonElement> Suggestions(JsonElement area) =>
        ((string[])["interventions", "universities", "spsmServices", "research"]).SelectMany(kind => area.GetProperty(kind).EnumerateArray());

    private static void AssertAreas(JsonDocument json, string[] expected, string[] absent)
    {
        var found = json.RootElement.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("slug").GetString()).ToArray();
        Assert.Equal([], expected.Except(found));
        Assert.Equal([], absent.Intersect(found));
    }

    private static void AssertMasked(JsonDocument json, params string[] secrets)
    {
        var text = json.RootElement.GetRawText();
        Assert.Contains("[telefon]", text, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }
}
