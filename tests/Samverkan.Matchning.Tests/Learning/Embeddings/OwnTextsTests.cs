using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Everyday;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Tests.Corpus;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Learning.Embeddings;

public sealed class OwnTextsTests
{
    private static readonly CorpusSnapshot Corpus = new(
        [Toy.Attendance, Toy.Leadership], [Toy.Intervention("insats", "Insatsens text.")], [new GlossaryTerm { Term = "elevhälsoteam", Abbreviations = ["EHT"], English = ["health team"] }], []);

    private static readonly EverydaySwedish Nothing = EverydaySwedish.Read(Path.GetTempPath());

    private static readonly LabelledPassage[] Passages =
    [
        .. Enumerable.Range(0, 20).Select(i => Passage($"träning {i}", DataSplit.Train, "narvaro")),
        .. Enumerable.Range(0, 20).Select(i => Passage($"validering {i}", DataSplit.Validation, "narvaro")), Passage("träning utan område", DataSplit.Train),
    ];

    [Fact]
    public void Validation_passages_are_never_seen()
    {
        var texts = OwnTexts.Pairs(Corpus, Passages, Nothing, 1).SelectMany(pair => (string[])[pair.Left, pair.Right]).ToArray();
        Assert.DoesNotContain(texts, text => text.Contains("validering", StringComparison.Ordinal));
        Assert.All(Passages.Take(20), passage => Assert.Contains(passage.Text, texts));
        Assert.DoesNotContain("träning utan område", texts);
    }

    [Fact]
    public void A_term_is_paired_with_its_other_names() => Assert.Equal(
        ["EHT", "health team"], OwnTexts.Pairs(Corpus, [], Nothing, 1).Where(pair => pair.Left == "elevhälsoteam").Select(pair => pair.Right));

    [Fact]
    public void Everyday_Swedish_is_paired_and_questions_keep_their_topic_together()
    {
        using var folder = new TemporaryCorpus();
        Directory.CreateDirectory(Path.Combine(folder.Folder, "sprak"));
        folder.Write("sprak/vardagssprak.jsonl", """{"everyday":"ungar som skolkar","formal":"ogiltig frånvaro","areas":["narvaro"]}""");
        folder.Write("sprak/ordgrupper.jsonl", """{"word":"kök","same":["matlagningsrum"],"near":["spis","gryta"]}""");
        folder.Write("sprak/fragor-och-svar.jsonl", """{"topic":"pass","question":"Hur länge gäller det?","answer":"I flera år."}""");
        var pairs = OwnTexts.Pairs(Corpus, [], EverydaySwedish.Read(folder.Folder), 1).Where(pair => pair.Source is OwnTexts.EverydaySource
            or OwnTexts.AnswerSource or OwnTexts.SameWordSource or OwnTexts.NearWordSource).Select(pair => (pair.Left, pair.Right, pair.Topic));
        Assert.Equal(
            [
                ("ungar som skolkar", "ogiltig frånvaro", null), ("pass. Hur länge gäller det?", "I flera år.", "pass"),
                ("kök", "matlagningsrum", null), ("kök", "spis", null), ("kök", "gryta", null),
            ], pairs);
    }

    [Fact]
    public void The_same_seed_gives_the_same_pairs() => Assert.Equal(OwnTexts.Pairs(Corpus, Passages, Nothing, 1), OwnTexts.Pairs(Corpus, Passages, Nothing, 1));

    private static LabelledPassage Passage(string text, DataSplit split, params string[] labels) =>
        new(text, text, labels, PassageRole.Problem, null, PassageStyle.Prose, split, null, null);
}
