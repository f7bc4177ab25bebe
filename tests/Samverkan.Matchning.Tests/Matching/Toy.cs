using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Corpus;

namespace Samverkan.Matchning.Tests.Matching;

/// <summary>
/// Models and records so small that every score can be worked out by hand: four words with a direction each, two areas, two receivers.
/// </summary>
internal static class Toy
{
    public static readonly ProblemArea Attendance = new() { Slug = "narvaro", Name = "Frånvaro och närvaro", Group = AreaGroup.Pupil };
    public static readonly ProblemArea Leadership = new() { Slug = "rektors-ledarskap", Name = "Rektors ledarskap", Group = AreaGroup.Leadership };
    private const int Dimensions = 16;
    private static readonly string[] Words = ["frånvaro", "hemmasit", "rekt", "ledarskap"];

    /// <summary>Models whose router says SPSM with 0.2 and university with 0.8 whatever the text is.</summary>
    public static LanguageModels Models { get; } = new(new SwedishAnalyzer(Lexicon.Empty), Embeddings(), Classifier(), Router());

    public static CorpusSnapshot Corpus(params CorpusRecord[] records) => new([Attendance, Leadership], records, [], []);

    public static CorpusSnapshot CorpusWith(params RoutingRule[] rules) => new([Attendance, Leadership], [], [], rules);

    public static Samverkan.Matchning.Matching.Matcher Matcher(params CorpusRecord[] records)
    {
        var corpus = Corpus(records);
        return new(new RecordIndex(corpus, Models), new Samverkan.Matchning.Matching.Router(Models, corpus), new FixedClock());
    }

    public static Intervention Intervention(string id, string text = "Om frånvaro.") => new()
    {
        Id = id,
        Title = id,
        Areas = [Attendance.Slug],
        Text = text,
        IsVerified = true,
        Evidence = new Evidence(EvidenceLevel.Good, EvidenceKind.Evaluation, EvidenceDirection.Positive, ""),
    };

    public static ResearchItem Research(string id, ResearchKind kind, string text = "Om frånvaro.") => new()
    {
        Id = id,
        Title = id,
        Areas = [Attendance.Slug],
        Text = text,
        IsVerified = true,
        ResearchKind = kind,
        Year = 2026,
    };

    public static University University(string id, bool isStrong, params string[] counties) => new()
    {
        Id = id,
        Title = id,
        Areas = [Attendance.Slug],
        Text = "Om frånvaro.",
        IsVerified = true,
        Counties = counties,
        Reach = Reach.Regional,
        Expertise = [new Expertise(Attendance.Slug, isStrong, "En forskargrupp om frånvaro", new Uri("https://example.org/"))],
    };

    public static Finding Finding(params string[] texts) => Finding(Attendance, PassageRole.Problem, 0.9, texts);

    public static Finding Finding(ProblemArea area, PassageRole role, double probability, params string[] texts) =>
        new(area, probability, [.. texts.Select((text, i) => new FindingPassage(Passage(i + 1, text, role), probability))]);

    public static ReadPassage Passage(int number, string text, PassageRole role)
    {
        var roles = new double[5];
        roles[(int)role] = 1;
        return new ReadPassage(
            new Passage(number, PassageKind.Paragraph, new TextSpan(0, text.Length), text, [], null), text, "", Models.Read(text),
            new PassageClassification([0.9, 0.1], [0.9, 0.1], [Attendance.Slug], roles, IsUnclear: false));
    }

    private static EmbeddingModel Embeddings()
    {
        var table = new float[Words.Length * Dimensions];
        for (var row = 0; row < Words.Length; row++)
        {
            table[(row * Dimensions) + (row / 2)] = 1; // frånvaro and hemmasittare mean the same, and so do rektor and ledarskap
            table[(row * Dimensions) + 2 + row] = 0.5f;
        }

        var stream = new MemoryStream();
        EmbeddingModelFile.Save(stream, new EmbeddingVocabulary(Words.Select((word, row) => (word, row)).ToDictionary(row => row.word, row => row.row), 0), table, Dimensions);
        stream.Position = 0;
        return EmbeddingModel.Load(stream);
    }

    private static PassageClassifier Classifier()
    {
        var topics = Space(FeatureKind.Topic, "s:frånvaro", "s:rekt");
        var manner = Space(FeatureKind.Manner, "w:saknas", "w:bra", "b:inte bra");
        var roles = new float[5][];
        Array.Fill(roles, [0, 0, 0, 0]);
        roles[(int)PassageRole.Problem] = [6, -6, 0, 0];
        roles[(int)PassageRole.Strength] = [-6, 6, 0, 0];
        roles[(int)PassageRole.Background] = [0, 0, 0, 2];
        return new PassageClassifier(
            [Attendance.Slug, Leadership.Slug], new PassageModels(topics, [[6, -6, -1], [-6, 6, -1]], manner, [6, -6, 6, -3], roles),
            new AreaCalibration(1, 0, [0, 0], 1, 0), [0.5, 0.5], new Abstention(0.6, 0.3));
    }

    private static TextRouter Router() => new(["spsm", "larosate"], Space(FeatureKind.Topic), [[(float)Math.Log(0.2)], [(float)Math.Log(0.8)]], 1);

    private static FeatureSpace Space(FeatureKind kind, params string[] names) =>
        new(kind, names.Select((name, number) => (name, number)).ToDictionary(row => row.name, row => row.number), [.. names.Select(_ => 1f)], 0, 0);
}
