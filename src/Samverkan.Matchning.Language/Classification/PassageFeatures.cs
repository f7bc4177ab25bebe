using System.Globalization;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>A passage as the classifier is given it.</summary>
/// <param name="Tokens">The analysed text, personal data already masked.</param>
/// <param name="Heading">The analysed nearest heading; empty when there is none.</param>
/// <param name="Vector">The text's embedding, unit length.</param>
public sealed record PassageInput(
    IReadOnlyList<AnalyzedToken> Tokens, IReadOnlyList<AnalyzedToken> Heading, float[] Vector);

/// <summary>
/// Names the sparse features of a passage. Stems and compound parts say what it is about; the words as they stand and their
/// pairs, stop words included, say how ("inget problem", "beror på", "vi ska"), which is how the classifier learns negation and
/// role without a list of such words.
/// </summary>
internal static class PassageFeatures
{
    public static Dictionary<string, float> Extract(PassageInput passage)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        string? previous = null;
        string? previousStem = null;
        var position = 0;
        foreach (var token in passage.Tokens)
        {
            var word = token.Token.Kind == TokenKind.Number ? NumberClass(token.Token.Text) : token.Token.Text;
            Add(features, "w:" + word);
            Add(features, $"b:{previous ?? "<"} {word}");
            if (position < 2)
            {
                Add(features, $"f{position.ToString(CultureInfo.InvariantCulture)}:{word}");
            }

            if (!StopWords.Contains(token.Token.Text) && token.Token.Kind == TokenKind.Word)
            {
                Add(features, "s:" + token.Stem);
                foreach (var part in token.Parts)
                {
                    Add(features, "s:" + part, 0.5f);
                    Add(features, "p:" + part);
                }

                if (previousStem is not null)
                {
                    Add(features, $"c:{previousStem} {token.Stem}");
                }

                previousStem = token.Stem;
            }

            previous = word;
            position++;
        }

        foreach (var token in passage.Heading)
        {
            if (!StopWords.Contains(token.Token.Text))
            {
                Add(features, "h:" + token.Stem);
                foreach (var part in token.Parts)
                {
                    Add(features, "h:" + part, 0.5f);
                }
            }
        }

        Add(features, "längd:" + (position < 8 ? "kort" : position < 25 ? "mellan" : position < 60 ? "lång" : "mycket lång"));
        return features;
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
