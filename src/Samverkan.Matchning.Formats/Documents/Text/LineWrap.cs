namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>Whether a text was broken into lines of a fixed width, and then which lines belong together.</summary>
/// <param name="Width">The width at which lines were broken, or <see langword="null"/> when every line is a paragraph.</param>
internal readonly record struct LineWrap(int? Width)
{
    private const int WidestWrap = 120;

    // A line this much shorter than the width could have taken another word, so the author ended it.
    private const double FullShare = 0.75;

    public static LineWrap Measure(IEnumerable<string> pages)
    {
        var lengths = pages.SelectMany(page => page.Split('\n')).Select(line => line.TrimEnd().Length).Where(length => length > 0)
            .Order().ToArray();
        if (lengths.Length < 2)
        {
            return default;
        }

        // A few long lines, such as addresses, do not make the text unwrapped.
        var width = lengths[(int)((lengths.Length - 1) * 0.95)];
        return width is >= 30 and <= WidestWrap ? new LineWrap(width) : default;
    }

    /// <summary>Whether <paramref name="next"/> continues the paragraph of <paramref name="line"/>.</summary>
    public bool Joins(string line, string next) =>
        Width is not null && (IsFull(line) || !(LineShape.EndsSentence(line) || char.IsUpper(next.TrimStart()[0])));

    /// <summary>Whether <paramref name="line"/> was broken because it was full.</summary>
    public bool IsFull(string line) => line.Length >= Width * FullShare;
}
