using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Tests.Search;

public sealed class QueryTermsTests
{
    private static readonly SwedishAnalyzer Analyzer = new(new Lexicon(new Dictionary<string, int> { ["pojke"] = 90, ["kille"] = 20, ["grabb"] = 3, ["läsa"] = 3_001 }, new Dictionary<string, int>()));

    private readonly QueryTerms terms = new(Analyzer,
    [
        new GlossaryTerm { Term = "elevhälsoteam", Abbreviations = ["EHT"], Variants = ["elevhälsans team"] },
        new GlossaryTerm { Term = "problematisk skolfrånvaro", Variants = ["hemmasittare"], English = ["school refusal"], Nordic = ["skolefravær"] },
    ],
    [
        new WordGroup("kille", ["pojke", "grabb", "ung man"], ["pojklag"]),
        new WordGroup("plugga", ["läsa"], []),
    ]);

    [Fact]
    public void An_abbreviation_also_asks_for_what_it_stands_for()
    {
        var expanded = terms.Expand(Analyzer.Analyze("vårt EHT"));
        Assert.Equal((1, 0.2f), (expanded["eht"], expanded["elevhälsoteam"]));
    }

    [Fact]
    public void A_term_also_asks_for_its_counterparts_in_other_languages()
    {
        var expanded = terms.Expand(Analyzer.Analyze("hemmasittare"));
        Assert.All(["school", "refusal", "skolefravær", "problematisk", "skolfrånvaro"], stem => Assert.Equal(0.2f, expanded[stem]));
    }

    [Fact]
    public void An_everyday_word_also_asks_for_the_words_of_its_group_that_official_prose_prefers()
    {
        var expanded = terms.Expand(Analyzer.Analyze("grabb"));
        Assert.Equal((1, 0.5f, 0.5f), (expanded[Stem("grabb")], expanded[Stem("kille")], expanded[Stem("pojke")]));
        Assert.Equal(3, expanded.Count); // neither what is merely near nor the words of an expression
    }

    [Fact]
    public void A_word_that_stands_everywhere_is_not_asked_for() => Assert.Single(terms.Expand(Analyzer.Analyze("plugga")));

    [Fact]
    public void The_usual_word_does_not_ask_for_the_rarer_ones() => Assert.Equal([Stem("pojke")], terms.Expand(Analyzer.Analyze("pojke")).Keys);

    [Fact]
    public void A_word_of_the_question_keeps_its_full_weight() => Assert.Equal(1, terms.Expand(Analyzer.Analyze("skolfrånvaro hemmasittare"))["skolfrånvaro"]);

    [Fact]
    public void Half_a_phrase_is_no_term() => Assert.DoesNotContain("skolfrånvaro", terms.Expand(Analyzer.Analyze("problematisk miljö")).Keys);

    [Fact]
    public void The_embedding_is_asked_with_the_main_name_once() => Assert.Equal(
        ["eht", "eht", "elevhälsoteam"], terms.WithNames(Analyzer.Analyze("EHT EHT")).Select(token => token.Stem));

    private static string Stem(string word) => Analyzer.Analyze(word)[0].Stem;
}
