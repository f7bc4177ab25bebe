using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Reads PDF with pdftotext and qpdf as child processes. A parser in this process could be brought down by a file that makes it
/// recurse or allocate without end; a child only fails to answer.
/// </summary>
internal sealed class PdfReader(DocumentReaderOptions options)
{
    // A scanned page has at most a stamp or a page number as text.
    private const int LettersOnAReadablePage = 20;

    // Writers end a file with its mark; some servers and mail filters put a little after it.
    private const int TailBytes = 4096;

    // Deeper than any heading on a page: what follows an answer is under the question only until the next heading.
    private const int QuestionLevel = 30;

    private readonly ToolRunner _tools = new(options);

    public async Task ReadAsync(byte[] content, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        using var file = await TemporaryPdf.CreateAsync(content, cancellationToken).ConfigureAwait(false);
        var pages = await new PdfText(_tools, options).ReadAsync(file.FullName, cancellationToken).ConfigureAwait(false);
        var fields = await new PdfForm(_tools, options).ReadAsync(file.FullName, cancellationToken).ConfigureAwait(false);
        RefuseTruncated(content);
        if (pages.Count == 0)
        {
            throw Rejections.Damaged();
        }

        var isPlaceholder = XfaForm.IsPlaceholder(pages);
        if (!fields.Any(field => field.IsAnswered))
        {
            RefuseUnreadable(pages, isPlaceholder);
        }

        var shown = isPlaceholder ? [.. pages.Select(page => page with { Lines = [] })] : RunningText.Remove(pages);
        var placed = FieldPlacement.Place(shown, fields).Select(PdfTables.Join).ToList();
        Emit(PdfParagraphs.Build(placed), builder);
    }

    /// <summary>The tools rebuild what they can of half a file and say nothing; half an analysis must not pass for a whole one.</summary>
    private static void RefuseTruncated(byte[] content)
    {
        if (content.AsSpan(Math.Max(0, content.Length - TailBytes)).IndexOf("%%EOF"u8) < 0)
        {
            throw Rejections.Damaged();
        }
    }

    private static void RefuseUnreadable(IReadOnlyList<PdfPage> pages, bool isPlaceholder)
    {
        if (isPlaceholder)
        {
            throw Rejections.FormNeedsAcrobat();
        }

        if (pages.Count(page => page.Letters < LettersOnAReadablePage) * 2 > pages.Count)
        {
            throw Rejections.Scanned();
        }
    }

    private static void Emit(IReadOnlyList<PdfItem> items, AnalysisDocumentBuilder builder)
    {
        var captions = FieldCaptions.Find(items);
        var headings = new PdfHeadings(items);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Field is { } field)
            {
                if (field.IsAnswered)
                {
                    builder.AddHeading(QuestionLevel, captions.Question(i));
                    AddAnswer(field.Answer, item.Page, builder);
                }
            }
            else if (captions.Contains(i))
            {
                continue;
            }
            else if (headings.Level(i) is { } level)
            {
                builder.AddHeading(level, item.Text);
            }
            else
            {
                builder.Add(item.Kind, item.Text, item.Page);
            }
        }
    }

    /// <summary>In a form field only the author breaks lines, so each line is a paragraph.</summary>
    private static void AddAnswer(string answer, int page, AnalysisDocumentBuilder builder)
    {
        foreach (var line in answer.ReplaceLineEndings("\n").Split('\n'))
        {
            LineShape.IsBullet(line, out var text);
            builder.Add(PassageKind.FormField, text, page);
        }
    }
}
