using System.Globalization;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>A passage as the classifier is given it.</summary>
/// <param name="Tokens">The analysed text, personal data already masked.</param>
/// <param name="Heading">The analysed nearest heading; empty when there is none.</param>
/// <param name="Vector">The text's embedding, unit length.</param>
public sealed record PassageInput(
    IReadOnlyList<AnalyzedToken> Tokens, IReadOnlyList<AnalyzedToken> Heading, float[] Vector)
{
    /// <summary>The analysed passage before it in the document ("Det beror på schemat" says little alone); empty when there is none.</summary>
    public IReadOnlyList<AnalyzedToken> Previous { get; init; } = [];
}

/// <summary>Which features a model sees.</summary>
internal enum FeatureKind
{
    /// <summary>What the text is about: stems, compound parts, pairs of stems, and letter n-grams that reach unseen compounds.</summary>
    Topic,

    /// <summary>
    /// How it is said: words as they stand and their pairs, stop words included ("inget problem", "beror på", "vi ska"), which is how
    /// negation and role are learned without a list of such words.
    /// </summary>
    Manner,

    /// <summary>Both: whom an assignment is for depends on what it is about and on what kind of help is asked for.</summary>
    Both,
}

/// <summary>Names the sparse features of a passage.</summary>
internal static class PassageFeatures
{
    /// <summary>What names of features from the passage before begin with; <see cref="FeatureSpace"/> weighs them down.</summary>
    public const string PreviousPrefix = "n:";

    private const int GramLength = 4;

    public static Dictionary<string, float> Extract(PassageInput passage, FeatureKind kind)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        AddStems(features, passage.Tokens, withGrams: kind != FeatureKind.Manner);
        AddAround(features, "h:", passage.Heading);
        if (kind != FeatureKind.Both)
        {
            AddAround(features, PreviousPrefix, passage.Previous);
        }

        if (kind != FeatureKind.Topic)
        {
            AddWords(features, passage.Tokens);
        }

        return features;
    }

    private static void AddStems(Dictionary<string, float> features, IReadOnlyList<AnalyzedToken> tokens, bool withGrams)
    {
        string? previous = null;
        foreach (var token in tokens)
        {
            if (token.Token.Kind != TokenKind.Word || StopWords.Contains(token.Token.Text))
            {
                continue;
            }

            Add(features, "s:" + token.Stem);
            foreach (var part in token.Parts)
            {
                Add(features, "s:" + part, 0.5f);
                Add(features, "p:" + part);
            }

            if (previous is not null)
            {
                Add(features, $"c:{previous} {token.Stem}");
            }

            previous = token.Stem;
            if (withGrams)
            {
                AddGrams(features, $"<{token.Token.Text}>");
            }
        }
    }

    /// <summary>Words that stand around the passage and not in it.</summary>
    private static void AddAround(Dictionary<string, float> features, string prefix, IReadOnlyList<AnalyzedToken> tokens)
    {
        foreach (var token in tokens.Where(token => token.Token.Kind == TokenKind.Word && !StopWords.Contains(token.Token.Text)))
        {
            Add(features, prefix + token.Stem);
            foreach (var part in token.Parts)
            {
                Add(features, prefix + part, 0.5f);
            }
        }
    }

    private static void AddGrams(Dictionary<string, float> features, string word)
    {
        for (var start = 0; start + GramLength <= word.Length; start++)
        {
            Add(features, string.Concat("g:", word.AsSpan(start, GramLength)));
        }
    }

    private static void AddWords(Dictionary<string, float> features, IReadOnlyList<AnalyzedToken> tokens)
    {
        var previous = "<";
        for (var position = 0; position < tokens.Count; position++)
        {
            var token = tokens[position].Token;
            var word = token.Kind == TokenKind.Number ? NumberClass(token.Text) : token.Text;
            Add(features, "w:" + word);
            Add(features, $"b:{previous} {word}");
            if (position < 2)
            {
                Add(features, $"f{position.ToString(CultureInfo.InvariantCulture)}:{word}");
            }

            previous = word;
        }

        Add(features, "längd:" + (tokens.Count < 8 ? "kort" : tokens.Count < 25 ? "mellan" : tokens.Count < 60 ? "lång" : "mycket lång"));
    }

    /// <summary>Numbers differ in every text; only their kind says anything.</summary>
    private static string NumberClass(string number)
    {
        if (number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal)))
        {
            return "<år>";
        }

        return number.AsSpan().IndexOfAny(",.") >= 0 ? "<decimal>" : number.Length <= 2 ? "<litet tal>" : "<tal>";
    }

    private static void Add(Dictionary<string, float> features, string name, float value = 1) =>
        features[name] = features.GetValueOrDefault(name) + value;
}
