using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;
using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>A short text and another that says the same or is about it, from our own corpus.</summary>
/// <param name="Source">Kind of pair, for the model card.</param>
/// <param name="Left">One text.</param>
/// <param name="Right">The other.</param>
/// <param name="Group">Pairs with the same group, such as the same area, are not each other's negatives.</param>
public sealed record RelatedTexts(string Source, string Left, string Right, string Group)
{
    /// <summary>Pairs of one topic are drawn together, see <see cref="PairSource.Topics"/>; null for a kind that has none.</summary>
    public string? Topic { get; init; }
}

/// <summary>Everything the embedding model is trained on: its words, its rows and its pairs.</summary>
public sealed class EmbeddingTrainingSet
{
    private const int Buckets = 8_192;

    /// <summary>
    /// Most that another kind of pair from our own corpus fills. Pairs of passages of one area teach the classifier's vectors, but more
    /// of them draw everything about school together and cost the retrieval of school documents.
    /// </summary>
    private const double OwnShare = .025;

    private const double OwnSharePerPair = 1 / 270_000.0;

    /// <summary>Everyday Swedish, which the documents lack, fills more than its number of pairs.</summary>
    private static readonly Dictionary<string, double> FixedShares = new(StringComparer.Ordinal)
    {
        [Thesaurus.Source] = .04,
        [OwnTexts.EverydaySource] = .012,
        [OwnTexts.AnswerSource] = .02,
        [OwnTexts.SameWordSource] = .02,
        [OwnTexts.NearWordSource] = .03,
    };

    private static readonly DocumentPairShares GovernmentShares = new(.12, .12, .12, .12, .11, .11, .09);
    private static readonly DocumentPairShares StatuteShares = new(.015, 0, .015, 0, 0, 0, .03);

    private EmbeddingTrainingSet(Lexicon lexicon, EmbeddingVocabulary vocabulary, double[] rowShares, IReadOnlyList<PairSource> sources)
    {
        Lexicon = lexicon;
        Vocabulary = vocabulary;
        RowShares = rowShares;
        Sources = sources;
    }

    /// <summary>Word counts of the training text.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The model's rows.</summary>
    public EmbeddingVocabulary Vocabulary { get; }

    /// <summary>How large a part of all features each row is.</summary>
    public IReadOnlyList<double> RowShares { get; }

    /// <summary>Where training pairs come from.</summary>
    public IReadOnlyList<PairSource> Sources { get; }

    /// <summary>Builds the set.</summary>
    /// <param name="government">Documents with titles and summaries; those that are held out must already be gone.</param>
    /// <param name="statutes">Statutes: titles and texts.</param>
    /// <param name="own">Pairs from our own corpus.</param>
    /// <param name="maxRows">Rows that the finished model may have, n-gram rows included.</param>
    public static EmbeddingTrainingSet Build(
        IReadOnlyList<TextDocument> government, IReadOnlyList<TextDocument> statutes, IReadOnlyList<RelatedTexts> own, int maxRows)
    {
        ArgumentNullException.ThrowIfNull(government);
        ArgumentNullException.ThrowIfNull(statutes);
        ArgumentNullException.ThrowIfNull(own);
        var lexicon = BuildLexicon(government.Concat(statutes), own);
        var analyzer = new SwedishAnalyzer(lexicon);
        var vocabulary = BuildVocabulary(government.Concat(statutes), own, analyzer, maxRows);
        var first = Extract(government, analyzer, vocabulary);
        var second = Extract(statutes, analyzer, vocabulary);
        var sources = DocumentPairs.Sources(first, "regeringen", 0, GovernmentShares)
            .Concat(DocumentPairs.Sources(second, "författningar", first.Length, StatuteShares))
            .Concat(OwnSources(own, analyzer, vocabulary, first.Length + second.Length))
            .Where(source => source is { Share: > 0, Count: > 0 }).ToArray();
        return new EmbeddingTrainingSet(lexicon, vocabulary, Shares(vocabulary, first.Concat(second)), sources);
    }

    private static Lexicon BuildLexicon(IEnumerable<TextDocument> documents, IReadOnlyList<RelatedTexts> own)
    {
        var builder = new LexiconBuilder();
        foreach (var document in documents)
        {
            builder.Add(document.Title);
            builder.Add(document.Text);
        }

        foreach (var pair in own)
        {
            builder.Add(pair.Left);
            builder.Add(pair.Right);
        }

        return builder.Build();
    }

    private static EmbeddingVocabulary BuildVocabulary(
        IEnumerable<TextDocument> documents, IReadOnlyList<RelatedTexts> own, SwedishAnalyzer analyzer, int maxRows)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            Count(document.Title, 1);
            Count(document.Text, 1);
        }

        foreach (var pair in own)
        {
            Count(pair.Left, 2);
            Count(pair.Right, 2);
        }

        var stems = counts.Where(stem => stem.Value >= 3 && stem.Key.Length is > 1 and < 60)
            .OrderByDescending(stem => stem.Value).ThenBy(stem => stem.Key, StringComparer.Ordinal)
            .Take(maxRows - Buckets).Select((stem, row) => (stem.Key, Row: row));
        return new EmbeddingVocabulary(stems.ToDictionary(stem => stem.Key, stem => stem.Row, StringComparer.Ordinal), Buckets);

        void Count(string text, int weight)
        {
            foreach (var token in analyzer.Analyze(text))
            {
                counts[token.Stem] = counts.GetValueOrDefault(token.Stem) + weight;
                foreach (var part in token.Parts)
                {
                    counts[part] = counts.GetValueOrDefault(part) + weight;
                }
            }
        }
    }

    private static DocumentFeatures[] Extract(IReadOnlyList<TextDocument> documents, SwedishAnalyzer analyzer, EmbeddingVocabulary vocabulary) =>
        [.. documents.AsParallel().AsOrdered().Select(document => DocumentFeatures.Extract(
            document.Title, document.Summary, HeldOutDocuments.BodyOf(document), analyzer, vocabulary))];

    private static IEnumerable<PairSource> OwnSources(
        IReadOnlyList<RelatedTexts> own, SwedishAnalyzer analyzer, EmbeddingVocabulary vocabulary, int firstGroup)
    {
        var groups = own.Select(pair => pair.Group).Distinct().Select((group, i) => (group, i)).ToDictionary(row => row.group, row => firstGroup + row.i);
        foreach (var source in own.GroupBy(pair => pair.Source))
        {
            var pairs = source.Select(pair => new TrainingPair(
                vocabulary.Extract(analyzer.Analyze(pair.Left)), vocabulary.Extract(analyzer.Analyze(pair.Right)), groups[pair.Group])).ToArray();
            var share = FixedShares.TryGetValue(source.Key, out var fixedShare) ? fixedShare : Math.Min(OwnShare, pairs.Length * OwnSharePerPair);
            yield return new PairSource($"korpus: {source.Key}", share, pairs.Length, (i, _) => pairs[i]) { Topics = Topics([.. source]) };
        }
    }

    private static int[]? Topics(RelatedTexts[] pairs)
    {
        var numbers = pairs.Select(pair => pair.Topic).OfType<string>().Distinct().Select((topic, number) => (topic, number)).ToDictionary(row => row.topic, row => row.number);
        return numbers.Count == 0 ? null : Array.ConvertAll(pairs, pair => numbers[pair.Topic!]);
    }

    private static double[] Shares(EmbeddingVocabulary vocabulary, IEnumerable<DocumentFeatures> documents)
    {
        var counts = new double[vocabulary.RowCount];
        foreach (var document in documents)
        {
            foreach (var row in document.Body.Rows)
            {
                counts[row]++;
            }
        }

        var total = Math.Max(1, counts.Sum());
        return [.. counts.Select(count => count / total)];
    }
}
