using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>A document turned into features once, so that the trainer can draw passages and sentences from it cheaply.</summary>
/// <param name="Title">Features of the title.</param>
/// <param name="Summary">Features of the summary.</param>
/// <param name="Body">Features of the whole body.</param>
/// <param name="Passages">Ranges of <paramref name="Body"/> of about 25 to 60 words.</param>
/// <param name="Sentences">Ranges of <paramref name="Body"/>, one a sentence.</param>
internal sealed record DocumentFeatures(FeatureBag Title, FeatureBag Summary, FeatureBag Body, (int Start, int End)[] Passages, (int Start, int End)[] Sentences)
{
    private const int MinWords = 25;
    private const int MaxWords = 60;
    private const int MaxFeatures = 500;

    public static DocumentFeatures Extract(string title, string summary, string body, SwedishAnalyzer analyzer, EmbeddingVocabulary vocabulary)
    {
        var rows = new List<int>();
        var weights = new List<float>();
        var passages = new List<(int, int)>();
        var sentences = new List<(int, int)>();
        var start = 0;
        var words = 0;
        foreach (var paragraph in body.Split("\n\n"))
        {
            foreach (var sentence in SentenceSplitter.Split(paragraph))
            {
                var tokens = analyzer.Analyze(sentence.Of(paragraph));
                var first = rows.Count;
                foreach (var token in tokens)
                {
                    vocabulary.Extract(token, rows, weights);
                }

                if (rows.Count > first)
                {
                    sentences.Add((first, rows.Count));
                }

                words += tokens.Count;
                if (words >= MaxWords)
                {
                    Close();
                }
            }

            if (words >= MinWords)
            {
                Close();
            }
        }

        if (words >= MinWords / 2)
        {
            Close();
        }

        return new DocumentFeatures(
            vocabulary.Extract(analyzer.Analyze(title)), vocabulary.Extract(analyzer.Analyze(summary)),
            new FeatureBag([.. rows], [.. weights]), [.. passages], [.. sentences]);

        void Close()
        {
            if (rows.Count > start)
            {
                passages.Add((start, rows.Count));
            }

            start = rows.Count;
            words = 0;
        }
    }

    public FeatureBag Passage(int number) => Body.Slice(Passages[number].Start, Passages[number].End);

    /// <summary>The whole body, or a random stretch of a long one: more changes the vector little and costs time.</summary>
    public FeatureBag Whole(Random random)
    {
        if (Body.Count <= MaxFeatures)
        {
            return Body;
        }

        var start = random.Next(Body.Count - MaxFeatures);
        return Body.Slice(start, start + MaxFeatures);
    }

    public FeatureBag AnyPassage(Random random) => Passage(random.Next(Passages.Length));
}
