namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Collects fields within bounds: many fields may point to the same long question or list of choices, which makes a small file large.
/// </summary>
internal sealed class FieldBudget(int maxTextLength)
{
    // Every field is compared with every line of its page.
    private const int MaxFields = 5000;

    private readonly List<PdfField> _fields = [];
    private long _length;

    public IReadOnlyList<PdfField> Fields => _fields;

    public void Add(PdfField? field)
    {
        if (field is null)
        {
            return;
        }

        _length += field.Length;
        if (_length > maxTextLength)
        {
            throw Rejections.TooMuchText(maxTextLength);
        }

        if (_fields.Count == MaxFields)
        {
            throw Rejections.TooLargeInside();
        }

        _fields.Add(field);
    }
}
