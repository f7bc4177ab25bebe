using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Parses YAML to nodes that know their lines. Scalars stay the words they were written as: <c>no</c> is Norwegian, not false.</summary>
internal static class YamlText
{
    /// <summary>The root of the only document; null when there is none or the text is not YAML, which is then an issue.</summary>
    public static YamlNode? Parse(string text, IssueSink issues)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            issues.Error(1, stream.Documents.Count == 0 ? "YAML-texten är tom." : "Bara ett YAML-dokument får finnas i filen.");
        }
        catch (YamlException error)
        {
            issues.Error(error.Start.Line, Explain(error));
        }

        return null;
    }

    /// <summary>The parser's own words are English and technical; they follow after what usually helps.</summary>
    private static string Explain(YamlException error) =>
        error.Message.Contains("uplicate key", StringComparison.Ordinal)
            ? "Samma fält står två gånger."
            : $"YAML går inte att läsa. Kontrollera indrag, och sätt citattecken om värden med kolon eller #. ({(error.InnerException ?? error).Message})";
}
