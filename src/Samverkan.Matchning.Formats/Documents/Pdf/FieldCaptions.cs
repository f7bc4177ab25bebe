using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Matches the fields of a form with the captions printed above them, so that a question is not read both as a heading and as a
/// paragraph, that a box nobody ticked is not read as a statement, and that a field whose author gave it no question gets the one
/// that stands on the page.
/// </summary>
internal sealed class FieldCaptions
{
    private const int MaxWords = 60;
    private const int MaxLength = 1000;
    private const int MaxDistance = 8;

    private readonly Dictionary<int, string> _questions = [];
    private readonly HashSet<int> _captions = [];

    private FieldCaptions()
    {
    }

    public static FieldCaptions Find(IReadOnlyList<PdfItem> items)
    {
        var found = new FieldCaptions();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Field is { } field)
            {
                found.Find(items, i, field);
            }
        }

        return found;
    }

    /// <summary>The question of the field at <paramref name="index"/>.</summary>
    public string Question(int index) => _questions[index];

    /// <summary>Whether the item is printed for a field that is read anyway.</summary>
    public bool Contains(int index) => _captions.Contains(index);

    private void Find(IReadOnlyList<PdfItem> items, int index, PdfField field)
    {
        var caption = field.Question is { } question ? Printed(items, index, question) : field.IsAnswered ? DirectlyAbove(items, index) : -1;
        _questions[index] = field.Question ?? (caption < 0 ? field.Name : items[caption].Text);
        if (caption < 0)
        {
            return;
        }

        _captions.Add(caption);
        if (caption < index && Between(items, caption, index).All(item => item is { Field: null, Kind: PassageKind.Paragraph }))
        {
            // Instructions to whoever fills in the form say nothing about the school.
            _captions.UnionWith(Enumerable.Range(caption, index - caption));
        }
    }

    /// <summary>Fields stand under, beside or before their captions; the nearest that says the same is meant.</summary>
    private static int Printed(IReadOnlyList<PdfItem> items, int index, string question)
    {
        for (var distance = 1; distance <= MaxDistance; distance++)
        {
            foreach (var at in (int[])[index - distance, index + distance])
            {
                if (at >= 0 && at < items.Count && items[at].Field is null && SaysTheSame(items[at].Text, question))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static int DirectlyAbove(IReadOnlyList<PdfItem> items, int index) =>
        index > 0 && items[index - 1].Field is null && LineShape.Words(items[index - 1].Text) <= MaxWords ? index - 1 : -1;

    private static IEnumerable<PdfItem> Between(IReadOnlyList<PdfItem> items, int start, int end) => items.Skip(start + 1).Take(end - start - 1);

    private static bool SaysTheSame(string caption, string question)
    {
        if (caption.Length > MaxLength || question.Length > MaxLength)
        {
            return false;
        }

        var printed = Letters(caption);
        var asked = Letters(question);
        return printed.Length > 0 && (printed == asked
            || (printed.Contains(asked, StringComparison.Ordinal) && printed.Length < asked.Length * 2)
            || (asked.Contains(printed, StringComparison.Ordinal) && asked.Length < printed.Length * 2));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
