using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Learning.Embeddings;

public sealed class OwnTextsTests
{
    private static readonly CorpusSnapshot Corpus = new(
        [Toy.Attendance, Toy.Leadership], [Toy.Intervention("insats", "Insatsens text.")], [new GlossaryTerm { Term = "elevhälsoteam", Abbreviations = ["EHT"], English = ["health team"] }], []);

    private static readonly LabelledPassage[] Passages =
    [
        .. Enumerable.Range(0, 20).Select(i => Passage($"träning {i}", DataSplit.Train, "narvaro")),
        .. Enumerable.Range(0, 20).Select(i => Passage($"validering {i}", DataSplit.Validation, "narvaro")), Passage("träning utan område", DataSplit.Train),
    ];

    [Fact]
    public void Validation_passages_are_never_seen()
    {
        var texts = OwnTexts.Pairs(Corpus, Passages, 1).SelectMany(pair => (string[])[pair.Left, pair.Right]).ToArray();
        Assert.DoesNotContain(texts, text => text.Contains("validering", StringComparison.Ordinal));
        Assert.All(Passages.Take(20), passage => Assert.Contains(passage.Text, texts));
        Assert.DoesNotContain("träning utan område", texts);
    }

    [Fact]
    public void A_term_is_paired_with_its_other_names() => Assert.Equal(
        ["EHT", "health team"], OwnTexts.Pairs(Corpus, [], 1).Where(pair => pair.Left == "elevhälsoteam").Select(pair => pair.Right));

    [Fact]
    public void Everyday_Swedish_is_paired_and_questions_keep_their_topic_together()
    {
        var everyday = new EverydaySwedish(
            [new EverydayPhrase("ungar som skolkar", "ogiltig frånvaro", ["narvaro"])],
            [new WordGroup("kök", ["matlagningsrum"], ["spis", "gryta"])],
            [new TopicAnswer("pass", "Hur länge gäller det?", "I flera år.")]);
        var pairs = OwnTexts.Pairs(new CorpusSnapshot([], [], [], [], null, everyday), [], 1).Select(pair => (pair.Left, pair.Right, pair.Topic));
        Assert.Equal(
            [
                ("ungar som skolkar", "ogiltig frånvaro", null), ("pass. Hur länge gäller det?", "I flera år.", "pass"),
                ("kök", "matlagningsrum", null), ("kök", "spis", null), ("kök", "gryta", null),
            ], pairs);
    }

    [Fact]
    public void The_same_seed_gives_the_same_pairs() => Assert.Equal(OwnTexts.Pairs(Corpus, Passages, 1), OwnTexts.Pairs(Corpus, Passages, 1));

    private static LabelledPassage Passage(string text, DataSplit split, params string[] labels) =>
        new(text, text, labels, PassageRole.Problem, null, PassageStyle.Prose, split, null, null);
}
