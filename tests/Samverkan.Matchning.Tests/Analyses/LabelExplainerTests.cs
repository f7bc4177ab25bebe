using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Analyses;

public sealed class LabelExplainerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-").FullName;
    private readonly SituationAnalyzer _analyzer = new(Toy.Models, new PersonalDataDetector(Lexicon.Empty), Toy.Corpus());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_words_and_the_nearest_training_passages_of_the_same_label_are_told()
    {
        Write("a", Row("a-0001", "Hemmasittare saknas i rutinen.", "train", "narvaro"), Row("a-0002", "Frånvaro saknas.", "train", "narvaro"),
            Row("a-0003", "Rektor saknas.", "train", "rektors-ledarskap"));
        var explanation = Explain("Rutin för frånvaro saknas.");
        var area = Assert.Single(explanation.Areas);
        Assert.Equal("narvaro", area.Slug);
        Assert.Equal("frånvaro", area.Words[0].Word);
        Assert.True(area.Words[0].Contribution > 0);
        Assert.Equal(["a-0002", "a-0001"], area.Nearest.Select(passage => passage.Id));
        Assert.True(area.Nearest[0].Likeness > area.Nearest[1].Likeness);
        Assert.Equal(("problem", "saknas"), (explanation.Role.Slug, explanation.Role.Words[0].Word));
        Assert.Contains("a-0003", explanation.Role.Nearest.Select(passage => passage.Id));
    }

    [Fact]
    public void Validation_passages_are_never_shown_as_what_was_learned_from()
    {
        Write("b", Row("b-0001", "Frånvaro saknas.", "validation", "narvaro"));
        Assert.Empty(Assert.Single(Explain("Rutin för frånvaro saknas.").Areas).Nearest);
    }

    [Fact]
    public void A_missing_training_folder_is_told_at_the_first_question_and_not_before()
    {
        var explainer = new LabelExplainer(Toy.Models, Path.Combine(_folder, "finns-inte"));
        var (input, said) = _analyzer.Classify("Rutin för frånvaro saknas.", "");
        Assert.Throws<NotFoundException>(() => explainer.Explain(input, said));
    }

    private PassageExplanation Explain(string text)
    {
        var (input, said) = _analyzer.Classify(text, "");
        return new LabelExplainer(Toy.Models, _folder).Explain(input, said);
    }

    private void Write(string name, params string[] rows) => File.WriteAllLines(Path.Combine(_folder, name + ".jsonl"), rows);

    private static string Row(string id, string text, string split, string label) =>
        $$"""{"id":"{{id}}","text":"{{text}}","labels":["{{label}}"],"role":"problem","schoolForm":"grundskola","style":"loptext","split":"{{split}}"}""";
}
