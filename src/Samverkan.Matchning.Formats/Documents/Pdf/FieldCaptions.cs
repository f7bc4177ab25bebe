using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Matches the fields of a form with the captions printed above them, so that a question is not read both as a heading and as a
/// paragraph, and a field whose author gave it no question gets the one that stands on the page.
/// </summary>
internal sealed class FieldCaptions
{
    private const int MaxWords = 60;
    private const int LookBack = 3;

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
        _questions[index] = field.Question ?? field.Name;
        for (var i = index - 1; i >= Math.Max(0, index - LookBack) && items[i].Field is null; i--)
        {
            if (field.Question is { } question ? SaysTheSame(items[i].Text, question) : LineShape.Words(items[i].Text) <= MaxWords)
            {
                _questions[index] = field.Question ?? items[i].Text;
                _captions.Add(i);
                return;
            }
        }
    }

    private static bool SaysTheSame(string caption, string question)
    {
        var printed = Letters(caption);
        var asked = Letters(question);
        return printed.Length > 0 && (printed == asked
            || (printed.Contains(asked, StringComparison.Ordinal) && printed.Length < asked.Length * 2)
            || (asked.Contains(printed, StringComparison.Ordinal) && asked.Length < printed.Length * 2));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
