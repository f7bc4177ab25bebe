using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Analyses;

public sealed class SchoolFormDetectorTests
{
    [Theory]
    [InlineData("Förskolans barn. I förskolan leker de.", "forskola")]
    [InlineData("Förskoleklassen och vår förskoleklass.", "forskoleklass")]
    [InlineData("I åk 8 och åk 9 på högstadiet.", "grundskola")]
    [InlineData("Eleverna i årskurs 1 och årskurs 2 på gymnasiet. Gymnasieskolan har tre yrkesprogram.", "gymnasieskola")]
    [InlineData("Gymnasiet har APL på alla yrkesprogram.", "gymnasieskola")]
    [InlineData("Anpassad grundskola. Den anpassade grundskolan växer.", "anpassad-grundskola")]
    [InlineData("Anpassad gymnasieskola och anpassade gymnasieskolan.", "anpassad-gymnasieskola")]
    [InlineData("Komvux och vuxenutbildningen.", "vuxenutbildning")]
    [InlineData("Grundskolan nämns en gång.", "")]
    [InlineData("Sameskolan. I sameskolan är alla.", "sameskola")]
    [InlineData("", "")]
    public void A_text_is_about_these_school_forms(string text, string expected) => Assert.Equal(expected, string.Join(' ', Detect(text)));

    [Fact]
    public void A_form_under_a_fifth_of_the_mentions_is_left_out() => Assert.Equal(
        ["grundskola"], Detect(string.Concat(Enumerable.Repeat("grundskolan ", 20)) + "förskolan förskolan"));

    [Fact]
    public void The_form_mentioned_most_comes_first() => Assert.Equal(
        ["gymnasieskola", "grundskola"], Detect("grundskolan gymnasiet gymnasiet gymnasiet grundskolan"));

    private static IEnumerable<string> Detect(string text) => SchoolFormDetector.Detect(new SwedishAnalyzer(Lexicon.Empty).Analyze(text)).Select(form => form.Slug());
}
