using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Language.Analysis;

namespace Samverkan.Matchning.Tests.Search;

public sealed class Bm25IndexTests
{
    private static readonly SwedishAnalyzer Plain = new(Lexicon.Empty);

    [Fact]
    public void A_score_is_what_the_formula_gives_by_hand()
    {
        var index = Index("frånvaro frånvaro rutin", "matematik");
        // N = 2, n = 1, tf = 2, length 3, average 2: ln(1 + 1.5/1.5) · 2·2.6 / (2 + 1.6·(0.4 + 0.6·3/2))
        var expected = Math.Log(2) * 2 * 2.6 / (2 + (1.6 * (0.4 + (0.6 * 1.5))));
        var scores = index.Score(Terms("frånvaro"));
        Assert.Equal(expected, scores[0], 5);
        Assert.Equal(0, scores[1]);
    }

    [Fact]
    public void A_rare_term_counts_more_than_a_common_one()
    {
        var index = Index("skola frånvaro", "skola matematik", "skola språk");
        var scores = index.Score(Terms("skola frånvaro"));
        Assert.True(scores[0] > 2 * scores[1]);
        Assert.Equal("frånvaro", index.Explain(Terms("skola frånvaro"), 0)[0].Term);
    }

    [Fact]
    public void The_explanation_adds_up_to_the_score_and_comes_greatest_first()
    {
        var index = Index("frånvaro rutin matematik", "rutin", "rutin språk frånvaro frånvaro");
        var query = Terms("frånvaro rutin språk okänd");
        var scores = index.Score(query);
        for (var document = 0; document < index.Count; document++)
        {
            var terms = index.Explain(query, document);
            Assert.Equal(scores[document], terms.Sum(term => term.Score), 5);
            Assert.Equal(terms.Select(term => term.Score).OrderDescending(), terms.Select(term => term.Score));
        }
    }

    [Fact]
    public void A_compound_part_counts_half_and_stop_words_nothing()
    {
        var terms = Bm25Index.Terms(new SwedishAnalyzer(Lexicons.School).Analyze("och skolfrånvaro"));
        Assert.Equal(new Dictionary<string, float> { ["skolfrånvaro"] = 1, ["skol"] = 0.5f, ["frånvaro"] = 0.5f }, terms);
    }

    [Fact]
    public void An_empty_index_and_an_empty_question_give_no_scores()
    {
        Assert.Empty(new Bm25Index().Score(Terms("frånvaro")));
        Assert.Equal([0f], Index("frånvaro").Score(Terms("")));
        Assert.Equal([0f, 0f], Index("", "").Score(Terms("frånvaro")));
    }

    private static Bm25Index Index(params string[] documents)
    {
        var index = new Bm25Index();
        foreach (var document in documents)
        {
            index.Add(Plain.Analyze(document));
        }

        return index;
    }

    private static Dictionary<string, float> Terms(string text) => Bm25Index.Terms(Plain.Analyze(text));
}
