namespace Samverkan.Matchning.Tests.Analyses;

using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Tests.Matching;

public sealed class SituationAnalyzerTests
{
    private readonly SituationAnalyzer analyzer = new(Toy.Models, new PersonalDataDetector(Lexicon.Empty), Toy.Corpus());

    [Fact]
    public void The_probability_of_a_finding_is_that_of_at_least_one_passage()
    {
        var analysis = Analyze("Rutin för frånvaro saknas.", "Även här saknas koll på frånvaro.");
        var finding = Assert.Single(analysis.Findings);
        Assert.Equal("narvaro", finding.Area.Slug);
        Assert.Equal(2, finding.Passages.Count);
        Assert.Equal(1 - finding.Passages.Aggregate(1.0, (none, passage) => none * (1 - passage.Probability)), finding.Probability, 12);
        Assert.True(finding.Probability > finding.Passages[0].Probability);
    }

    [Fact]
    public void A_strength_makes_no_finding_but_is_mentioned()
    {
        var analysis = Analyze("Arbetet med frånvaro är bra.");
        Assert.Equal(PassageRole.Strength, analysis.Passages[0].Classification.Role);
        Assert.Empty(analysis.Findings);
        Assert.Equal(["narvaro"], analysis.Mentioned.Select(finding => finding.Area.Slug));
    }

    [Fact]
    public void A_text_about_nothing_has_no_findings()
    {
        var analysis = Analyze("Skolan ligger vid en sjö.");
        Assert.Empty(analysis.Findings);
        Assert.Empty(analysis.Uncertain);
        Assert.Empty(analysis.Mentioned);
    }

    [Fact]
    public void What_only_unclear_passages_say_is_for_a_person_to_read()
    {
        var never = new SituationAnalyzer(With(new Abstention(1, 0)), new PersonalDataDetector(Lexicon.Empty), Toy.Corpus());
        var analysis = Analyze(never, "Rutin för frånvaro saknas.", "Även här saknas koll på frånvaro.");
        Assert.Empty(analysis.Findings);
        Assert.Equal(["narvaro"], analysis.Uncertain.Select(finding => finding.Area.Slug));
        Assert.All(analysis.Passages, passage => Assert.Equal(AnswerStatus.Unclear, passage.Classification.Status));
    }

    [Fact]
    public void The_most_probable_area_of_an_unclear_passage_without_areas_is_a_hint()
    {
        var shy = With(new Abstention(1, 0), threshold: 1.1);
        var analysis = Analyze(new SituationAnalyzer(shy, new PersonalDataDetector(Lexicon.Empty), Toy.Corpus()), "Rutin för frånvaro saknas.");
        Assert.Empty(analysis.Passages[0].Classification.Labels);
        Assert.Empty(analysis.Findings);
        Assert.Equal(["narvaro"], analysis.Uncertain.Select(finding => finding.Area.Slug));
    }

    [Fact]
    public void A_name_that_is_clear_in_one_place_is_masked_in_all()
    {
        var analysis = Analyze("Eleven Elsa Nyberg var borta.", "Nyberg kom tillbaka. Telefon 070-174 06 05.");
        Assert.Equal(["Eleven [namn] var borta.", "[namn] kom tillbaka. Telefon [telefon]."], analysis.Passages.Select(passage => passage.Text));
        Assert.Equal(3, analysis.MaskedCount);
        Assert.Contains("Nyberg", analysis.Passages[0].Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_county_that_the_text_names_is_found() => Assert.Equal(["Norrbottens län"], Analyze("Vi ligger i Norrbottens län.").Counties);

    private static LanguageModels With(Abstention abstention, double threshold = 0.5)
    {
        var classifier = Toy.Models.Classifier;
        return Toy.Models with { Classifier = new PassageClassifier(classifier.Areas, classifier.Models, classifier.Calibration, [threshold, threshold], abstention) };
    }

    private SituationAnalysis Analyze(params string[] paragraphs) => Analyze(analyzer, paragraphs);

    private static SituationAnalysis Analyze(SituationAnalyzer analyzer, params string[] paragraphs)
    {
        var builder = new AnalysisDocumentBuilder();
        foreach (var paragraph in paragraphs)
        {
            builder.Add(PassageKind.Paragraph, paragraph);
        }

        return analyzer.Analyze(builder.Build("analys.txt", FileFormat.Text));
    }
}
