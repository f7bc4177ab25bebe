using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>A passage as the peers get it: the same text and heading as ours, in lower-case words, the heading's told apart.</summary>
internal static class PeerText
{
    /// <summary>The words in order, those of the heading first and marked <c>h_</c>.</summary>
    public static string[] Words(LabelledPassage passage) =>
        [.. Of(passage.Heading ?? "").Select(word => "h_" + word), .. Of(passage.Text)];

    private static IEnumerable<string> Of(string text) => Tokenizer.Tokenize(text).Select(token => token.Text);
}
