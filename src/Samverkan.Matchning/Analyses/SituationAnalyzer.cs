using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Analyses;

/// <summary>Masks, classifies and sums up a read document. Thread-safe.</summary>
/// <param name="models">The trained models.</param>
/// <param name="detector">Finds personal data.</param>
/// <param name="corpus">Names the areas.</param>
public sealed class SituationAnalyzer(LanguageModels models, PersonalDataDetector detector, CorpusSnapshot corpus)
{
    /// <summary>Probability of the topic that a mention needs in at least one passage.</summary>
    private const double MinMention = 0.5;

    private readonly Dictionary<string, int> _areaNumbers =
        models.Classifier.Areas.Select((slug, number) => (slug, number)).ToDictionary(row => row.slug, row => row.number, StringComparer.Ordinal);

    /// <summary>Analyses a document.</summary>
    /// <param name="document">The document as it was read.</param>
    /// <param name="cancellationToken">Ends the work between two passages.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public SituationAnalysis Analyze(AnalysisDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Analyze(document, detector.Detect(document.Text), cancellationToken);
    }

    /// <summary>Analyses a document by a masking that a person has reviewed.</summary>
    /// <param name="document">The document as it was read.</param>
    /// <param name="masked">What to mask, in order and without overlaps; nothing else is masked in the passages.</param>
    /// <param name="cancellationToken">Ends the work between two passages.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public SituationAnalysis Analyze(AnalysisDocument document, IReadOnlyList<PersonalDataSpan> masked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(masked);
        var passages = document.Passages.ToArray();
        var texts = new (string Text, AnalyzedText Analyzed)[passages.Length];
        var read = new ReadPassage[passages.Length];
        var names = MaskedPassage.Texts(document, masked);
        var headings = passages.Select(passage => passage.Heading ?? "").Distinct(StringComparer.Ordinal)
            .ToDictionary(heading => heading, heading => ReadHeading(MaskedPassage.Without(heading, names)), StringComparer.Ordinal);
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, passages.Length, options, i => texts[i] = Read(MaskedPassage.Of(passages[i], masked)));
        Parallel.For(0, passages.Length, options, i =>
            read[i] = Classify(passages[i], texts[i], headings[passages[i].Heading ?? ""], i == 0 ? [] : texts[i - 1].Analyzed.Tokens));

        var findings = Ranked(area => FindingOf(area, read));
        var certain = findings.Where(finding => finding.IsCertain).ToArray();
        var hints = Ranked(area => HintOf(area, read)).ExceptBy(findings.Select(finding => finding.Area), hint => hint.Area);
        var text = string.Join('\n', read.Select(passage => passage.Text));
        return new SituationAnalysis(
            document, read,
            certain, [.. findings.Except(certain).Concat(hints).OrderByDescending(finding => finding.Weight)],
            [.. Ranked(area => MentionOf(area, read)).ExceptBy(certain.Select(finding => finding.Area), mention => mention.Area)],
            SchoolFormDetector.Detect(read.SelectMany(passage => passage.Analyzed.Tokens)), CountyNames.FindIn(text), masked.Count);
    }

    /// <summary>Masks and classifies one text on its own.</summary>
    /// <param name="text">The text of one passage.</param>
    /// <param name="heading">Its heading, or empty.</param>
    public (PassageInput Input, PassageClassification Classification) Classify(string text, string heading)
    {
        var analyzed = models.Read(detector.Mask(text).Text);
        var input = new PassageInput(analyzed.Tokens, ReadHeading(heading).Tokens, analyzed.Vector);
        return (input, models.Classifier.Classify(input));
    }

    private (string Text, IReadOnlyList<AnalyzedToken> Tokens) ReadHeading(string heading)
    {
        var masked = detector.Mask(heading).Text;
        return (masked, models.Analyzer.Analyze(masked));
    }

    private (string Text, AnalyzedText Analyzed) Read(string text) => (text, models.Read(text));

    private ReadPassage Classify(
        Passage passage, (string Text, AnalyzedText Analyzed) masked, (string Text, IReadOnlyList<AnalyzedToken> Tokens) heading, IReadOnlyList<AnalyzedToken> previous)
    {
        var input = new PassageInput(masked.Analyzed.Tokens, heading.Tokens, masked.Analyzed.Vector) { Previous = previous };
        return new ReadPassage(passage, masked.Text, heading.Text, masked.Analyzed, models.Classifier.Classify(input));
    }

    private Finding[] Ranked(Func<ProblemArea, Finding?> find) =>
        [.. corpus.Areas.Select(find).OfType<Finding>().OrderByDescending(finding => finding.Weight)];

    private Finding? FindingOf(ProblemArea area, ReadPassage[] passages) => Sum(
        area, passages.Where(passage => passage.MakesFindings && passage.Classification.Labels.Contains(area.Slug)),
        (classification, number) => classification.Areas[number] * classification.ShareOfProblems);

    /// <summary>An area that no passage was given, but that is the most probable one of passages where the classifier abstained.</summary>
    private Finding? HintOf(ProblemArea area, ReadPassage[] passages) => Sum(
        area,
        passages.Where(passage => passage is { MakesFindings: true, Classification: { IsUnclear: true, Labels.Count: 0 } }
            && passage.Classification.MostProbable == NumberOf(area)),
        (classification, number) => classification.Areas[number] * classification.ShareOfProblems);

    private Finding? MentionOf(ProblemArea area, ReadPassage[] passages)
    {
        var number = NumberOf(area);
        return number < 0 ? null : Sum(
            area, passages.Where(passage => passage.Classification.Topics[number] >= MinMention),
            (classification, index) => classification.Topics[index]);
    }

    private Finding? Sum(ProblemArea area, IEnumerable<ReadPassage> passages, Func<PassageClassification, int, double> probability)
    {
        var number = NumberOf(area);
        FindingPassage[] behind = [.. passages.Select(passage => new FindingPassage(passage, probability(passage.Classification, number)))];
        return behind.Length == 0 ? null : Finding.Of(area, behind);
    }

    private int NumberOf(ProblemArea area) => _areaNumbers.GetValueOrDefault(area.Slug, -1);
}
