using System.Text;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy;

/// <summary>
/// The text that the rules read: the original with a short placeholder for everything found so far and for every label of an
/// earlier masking. Because a find and its label give the same placeholder, a masked text looks to the rules exactly like the last
/// pass over its original, which is what makes masking idempotent.
/// </summary>
internal sealed class WorkingText
{
    private readonly List<(TextSpan Working, TextSpan Original)> _placeholders;

    private WorkingText(string text, List<(TextSpan Working, TextSpan Original)> placeholders) =>
        (Text, _placeholders) = (text, placeholders);

    /// <summary>The text with placeholders.</summary>
    public string Text { get; }

    /// <summary>Finds the labels that an earlier masking wrote.</summary>
    public static IReadOnlyList<PersonalDataSpan> FindLabels(string text)
    {
        var labels = new List<PersonalDataSpan>();
        for (var i = text.IndexOf('[', StringComparison.Ordinal); i >= 0; i = text.IndexOf('[', i + 1))
        {
            foreach (var type in Enum.GetValues<PersonalDataType>())
            {
                if (text.AsSpan(i).StartsWith(type.Label(), StringComparison.Ordinal))
                {
                    labels.Add(new PersonalDataSpan(new TextSpan(i, i + type.Label().Length), type));
                }
            }
        }

        return labels;
    }

    /// <summary>Puts placeholders in <paramref name="text"/>.</summary>
    /// <param name="text">The original.</param>
    /// <param name="known">What has been found in it.</param>
    /// <param name="labels">Labels in it; one inside a known span is part of that span.</param>
    public static WorkingText Create(string text, IReadOnlyList<PersonalDataSpan> known, IReadOnlyList<PersonalDataSpan> labels)
    {
        var pieces = OverlapResolver.Resolve([.. known, .. labels]);
        if (pieces.Count == 0)
        {
            return new WorkingText(text, []);
        }

        var builder = new StringBuilder(text.Length);
        var placeholders = new List<(TextSpan Working, TextSpan Original)>(pieces.Count);
        var position = 0;
        foreach (var (span, type) in pieces)
        {
            builder.Append(text, position, span.Start - position);
            placeholders.Add((new TextSpan(builder.Length, builder.Length + Placeholder.Length), span));
            builder.Append(Placeholder.For(type));
            position = span.End;
        }

        return new WorkingText(builder.Append(text, position, text.Length - position).ToString(), placeholders);
    }

    /// <summary>The range of the original that a range of <see cref="Text"/> stands for; placeholders are never cut.</summary>
    public PersonalDataSpan ToOriginal(PersonalDataSpan found) =>
        found with { Span = new TextSpan(ToOriginal(found.Span.Start, isEnd: false), ToOriginal(found.Span.End, isEnd: true)) };

    private int ToOriginal(int index, bool isEnd)
    {
        var (low, high) = (0, _placeholders.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_placeholders[middle].Working.Start < index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return index;
        }

        var (working, original) = _placeholders[low - 1]; // the last placeholder that starts before the index
        if (index < working.End)
        {
            return isEnd ? original.End : original.Start;
        }

        return original.End + (index - working.End);
    }
}
