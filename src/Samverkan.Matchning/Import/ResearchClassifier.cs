using System.Collections.Frozen;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Says which problem areas a publication is about. The classifier of passages gives each area's topic probability, which supposes that
/// the text is about school at all; an archive holds everything from astronomy to zoology. So a gate stands before it: subject code 503
/// (educational sciences), or words of school that make up at least 2 % of the first 3,000 characters. An area counts from a topic
/// probability of 0.4; its probability is kept. Terms of the glossary that stand in English, Norwegian or Danish are read as the
/// Swedish ones, since the models know little else. Thread-safe.
/// </summary>
/// <remarks>
/// Chosen on government documents with the publisher's subject words: of 400 about other subjects 0.5 % got an area (12 % without the
/// gate), of 150 about schools 60 % (the others deal with grants and appointments).
/// </remarks>
/// <param name="models">The trained models.</param>
/// <param name="glossary">Gives the Swedish words for English and Nordic terms.</param>
public sealed class ResearchClassifier(LanguageModels models, IReadOnlyList<GlossaryTerm> glossary)
{
    /// <summary>Topic probability from which an area counts.</summary>
    public const double MinProbability = 0.4;

    /// <summary>Characters that are looked at: the title and the abstract, or the beginning of a longer text.</summary>
    internal const int MaxLength = 3_000;

    private const double MinSchoolShare = 0.02;
    private const int ShortestText = 20;
    private const int MaxAreas = 4;
    private const string EducationalSciences = "503";

    private readonly QueryTerms _terms = new(models.Analyzer, glossary, []);
    private readonly FrozenSet<string> _school = (
        "skola elev lärare undervisning förskola rektor grundskola gymnasieskola klassrum pedagogik specialpedagogik huvudman elevhälsa " +
        "förskollärare school schools pupil pupils teacher teachers classroom student students education teaching preschool skole skolen " +
        "elever lærer lærere undervisningen klasserom barnehage").Split(' ').Select(word => models.Analyzer.AnalyzeWord(word).Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The areas of a publication, the most probable first; empty is a real answer.</summary>
    /// <param name="tokens">Title, abstract and keywords, analysed.</param>
    /// <param name="subjectCodes">Codes of the national list of research subjects.</param>
    public IReadOnlyList<AreaProbability> Classify(IReadOnlyList<AnalyzedToken> tokens, IReadOnlyList<string> subjectCodes)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(subjectCodes);
        if (!subjectCodes.Any(code => code.StartsWith(EducationalSciences, StringComparison.Ordinal)) && SchoolShare(tokens) < MinSchoolShare)
        {
            return [];
        }

        var all = _terms.WithNames(tokens);
        var topics = models.Classifier.TopicProbabilities(new PassageInput(all, [], models.Embeddings.Embed(all)));
        return [.. topics.Select((probability, area) => new AreaProbability(models.Classifier.Areas[area], Math.Round(probability, 3)))
            .Where(area => area.Probability >= MinProbability)
            .OrderByDescending(area => area.Probability).ThenBy(area => area.Area, StringComparer.Ordinal).Take(MaxAreas)];
    }

    private double SchoolShare(IReadOnlyList<AnalyzedToken> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += IsAboutSchool(token) ? 1 : 0;
        }

        return (double)count / Math.Max(ShortestText, tokens.Count);
    }

    private bool IsAboutSchool(AnalyzedToken token)
    {
        var isFound = _school.Contains(token.Stem);
        for (var part = 0; part < token.Parts.Count && !isFound; part++)
        {
            isFound = _school.Contains(token.Parts[part]);
        }

        return isFound;
    }
}

/// <summary>An area that a publication is about.</summary>
/// <param name="Area">Slug of the problem area.</param>
/// <param name="Probability">How sure the classifier is, 0 to 1.</param>
public readonly record struct AreaProbability(string Area, double Probability);
