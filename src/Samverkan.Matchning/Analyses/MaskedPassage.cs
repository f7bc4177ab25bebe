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
        foreach (var (span, type) in found)
        {
            if (span.Overlaps(passage.Span))
            {
                text.Append(passage.Text, position - passage.Span.Start, Math.Max(position, span.Start) - position).Append(type.Label());
                position = Math.Min(span.End, passage.Span.End);
            }
        }

        return text.Append(passage.Text, position - passage.Span.Start, passage.Span.End - position).ToString();
    }
}
