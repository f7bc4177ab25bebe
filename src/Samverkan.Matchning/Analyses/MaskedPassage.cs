using System.Text;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Analyses;

/// <summary>Masks a passage by what was found in the whole document, so that a name that is clear from one place is masked in all of it.</summary>
internal static class MaskedPassage
{
    /// <summary>The passage's text with a label in place of everything that was found in it, also of what only begins or ends there.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="found">What was found in the document, sorted and without overlaps.</param>
    public static string Of(Passage passage, IReadOnlyList<PersonalDataSpan> found)
    {
        var text = new StringBuilder();
        var position = passage.Span.Start;
        for (var i = FirstEndingAfter(found, passage.Span.Start); i < found.Count && found[i].Span.Start < passage.Span.End; i++)
        {
            var (span, type) = found[i];
            text.Append(passage.Text, position - passage.Span.Start, Math.Max(position, span.Start) - position).Append(type.Label());
            position = Math.Min(span.End, passage.Span.End);
        }

        return text.Append(passage.Text, position - passage.Span.Start, passage.Span.End - position).ToString();
    }

    /// <summary>The texts that are masked somewhere in a document, the longest first, with the label that stands in their place.</summary>
    public static IReadOnlyList<(string Text, string Label)> Texts(AnalysisDocument document, IReadOnlyList<PersonalDataSpan> found) =>
        [.. found.Select(item => (Text: item.Span.Of(document.Text), Label: item.Type.Label())).DistinctBy(item => item.Text)
            .OrderByDescending(item => item.Text.Length)];

    /// <summary>A heading without texts that are masked elsewhere: it is read apart from the document, where a person may have masked more.</summary>
    public static string Without(string heading, IReadOnlyList<(string Text, string Label)> masked) =>
        masked.Aggregate(heading, (text, mask) => text.Replace(mask.Text, mask.Label, StringComparison.OrdinalIgnoreCase));

    /// <summary>By halving: a long document has thousands of passages and thousands of names.</summary>
    private static int FirstEndingAfter(IReadOnlyList<PersonalDataSpan> found, int position)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
