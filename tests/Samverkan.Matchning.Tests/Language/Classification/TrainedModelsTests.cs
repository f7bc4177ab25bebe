using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

/// <summary>Classifier and router, trained on a handful of sentences.</summary>
public sealed class TrainedModelsTests
{
    private static readonly SwedishAnalyzer Analyzer = new(Lexicon.Empty);
    private static readonly string[] Areas = ["narvaro", "matematik"];

    private static readonly (string Text, string[] Areas, PassageRole Role)[] Sentences =
    [
        ("Frånvaron ökar och rutinerna saknas", ["narvaro"], PassageRole.Problem), ("Många elever har hög frånvaro utan åtgärd", ["narvaro"], PassageRole.Problem),
        ("Resultaten i matematik sjunker", ["matematik"], PassageRole.Problem), ("Eleverna når inte målen i matematik", ["matematik"], PassageRole.Problem),
        ("Frånvaron beror på att ingen följer upp", ["narvaro"], PassageRole.Cause), ("Matematik brister därför att lärare byts ut", ["matematik"], PassageRole.Cause),
        ("Arbetet mot frånvaro fungerar bra", [], PassageRole.Strength), ("Undervisningen i matematik är mycket bra", [], PassageRole.Strength),
        ("Skolan ligger vid en sjö", [], PassageRole.Background), ("Vi ska utbilda oss nästa år", [], PassageRole.Plan),
    ];

    private static readonly PassageClassifier Classifier = Train();

    [Fact]
    public void The_classifier_learns_areas_and_roles()
    {
        Assert.Equal(["narvaro"], Classifier.Classify(Input("Frånvaron ökar och åtgärder saknas")).Labels);
        var strength = Classifier.Classify(Input("Arbetet mot frånvaro fungerar bra"));
        Assert.Empty(strength.Labels);
        Assert.Equal(PassageRole.Strength, strength.Role);
        Assert.True(strength.Topics[0] > strength.Topics[1]);
        Assert.Equal(1, strength.Roles.Sum(), 6);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes() => Assert.Equal(Save(Classifier), Save(Train()));

    [Fact]
    public void The_classifier_answers_the_same_after_a_visit_to_a_file()
    {
        var loaded = PassageClassifier.Load(new MemoryStream(Save(Classifier)));
        Assert.Equal(Classifier.Areas, loaded.Areas);
        Assert.Equal(Classifier.Thresholds, loaded.Thresholds);
        Assert.Equal(Classifier.Abstention, loaded.Abstention);
        Assert.All(Sentences, sentence =>
        {
            var (before, after) = (Classifier.Classify(Input(sentence.Text)), loaded.Classify(Input(sentence.Text)));
            Assert.All(before.Areas.Zip(after.Areas), pair => Assert.Equal(pair.First, pair.Second, 0.005));
            Assert.All(before.Roles.Zip(after.Roles), pair => Assert.Equal(pair.First, pair.Second, 0.005));
        });
    }

    [Fact]
    public void The_words_that_spoke_for_an_area_are_told_weightiest_first()
    {
        var words = Classifier.Explain(Input("Hög frånvaro utan åtgärd"), "narvaro", 3);
        Assert.Contains("frånvaro", words.Select(word => word.Stem));
        Assert.All(words, word => Assert.True(word.Weight > 0));
        Assert.Equal(words.Select(word => word.Weight).OrderDescending(), words.Select(word => word.Weight));
    }

    [Fact]
    public void The_topics_of_a_text_are_never_none() => Assert.NotEmpty(Classifier.TopicsOf(Input("xyz")));

    [Fact]
    public void Training_can_be_stopped() => Assert.Throws<OperationCanceledException>(
        () => new PassageClassifierTrainer(Areas, new()).Train(Passages(), [], null, new CancellationToken(canceled: true)));

    [Fact]
    public void One_author_alone_cannot_calibrate() => Assert.Throws<ArgumentException>(
        () => new PassageClassifierTrainer(Areas, new()).Train([.. Passages().Where(passage => passage.Author == "a")], [], null, CancellationToken.None));

    [Fact]
    public void The_router_learns_and_answers_the_same_after_a_visit_to_a_file()
    {
        var examples = Enumerable.Range(0, 20).Select(i => (Input(i % 2 == 0 ? $"Råd om tillgänglig lärmiljö {i}" : $"Utbildning för rektorer {i}"), i % 2)).ToArray();
        var router = TextRouter.Train(["spsm", "larosate"], examples, 0, 10);
        var stream = new MemoryStream();
        router.Save(stream);
        var loaded = TextRouter.Load(new MemoryStream(stream.ToArray()));
        Assert.Equal(router.Classes, loaded.Classes);
        var text = Input("Vi vill ha en tillgänglig lärmiljö");
        Assert.True(router.Classify(text)[0] > 0.8);
        Assert.Equal(router.Classify(text)[0], loaded.Classify(text)[0], 0.005);
        Assert.Equal(router.Explain(text, 0, 3), loaded.Explain(text, 0, 3));
        Assert.NotEmpty(router.Explain(text, 0, 3));
    }

    [Fact]
    public void A_file_with_something_else_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => PassageClassifier.Load(new MemoryStream("något annat"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => TextRouter.Load(new MemoryStream("något annat"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => TextRouter.Load(new MemoryStream(Save(Classifier))));
    }

    private static PassageClassifier Train() => new PassageClassifierTrainer(Areas, new()).Train(Passages(), [], null, CancellationToken.None);

    private static TrainingPassage[] Passages() =>
        [.. ((string[])["a", "b", "c"]).SelectMany(author => Sentences.Select(sentence => new TrainingPassage(Input(sentence.Text), sentence.Areas, sentence.Role, author)))];

    private static byte[] Save(PassageClassifier model)
    {
        var stream = new MemoryStream();
        PassageClassifierFile.Save(stream, model);
        return stream.ToArray();
    }

    private static PassageInput Input(string text) => new(Analyzer.Analyze(text), [], [0, 0]);
}
