using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.OpenDocument;
using Samverkan.Matchning.Formats.Documents.Pdf;
using Samverkan.Matchning.Formats.Documents.Text;
using Samverkan.Matchning.Formats.Documents.Word;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>
/// Reads docx, odt, pdf, html, Markdown and plain text. What the bytes are decides the format; the name is asked only where the
/// bytes do not say (Markdown or plain text).
/// </summary>
/// <param name="options">Limits and tools.</param>
public sealed class DocumentReader(DocumentReaderOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public async Task<AnalysisDocument> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        var name = NameOnly(fileName);
        var bytes = await BoundedStream.ReadAllAsync(content, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        var format = ContentSniffer.Sniff(bytes, Path.GetExtension(name));
        var builder = new AnalysisDocumentBuilder();
        await ReadAsync(format, bytes, builder, cancellationToken).ConfigureAwait(false);

        if (!builder.HasText)
        {
            throw Rejections.NoText();
        }

        var document = builder.Build(name, format);
        return document.Text.Length <= options.MaxTextLength ? document : throw Rejections.TooMuchText(options.MaxTextLength);
    }

    private Task ReadAsync(FileFormat format, byte[] bytes, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case FileFormat.Pdf:
                return new PdfReader(options).ReadAsync(bytes, builder, cancellationToken);
            case FileFormat.Docx:
                new DocxReader(options).Read(bytes, builder, cancellationToken);
                break;
            case FileFormat.Odt:
                new OdtReader(options).Read(bytes, builder, cancellationToken);
                break;
            case FileFormat.Html:
                HtmlReader.Read(Decode(bytes), builder, cancellationToken);
                break;
            case FileFormat.Markdown:
                MarkdownReader.Read(Decode(bytes), builder, cancellationToken);
                break;
            case FileFormat.Text:
                PlainTextReader.Read(Decode(bytes), builder);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }

        return Task.CompletedTask;
    }

    private string Decode(byte[] bytes)
    {
        var text = TextDecoder.Decode(bytes);
        return text.Length <= options.MaxTextLength ? text : throw Rejections.TooMuchText(options.MaxTextLength);
    }

    /// <summary>Browsers and zip tools on other systems send whole paths; both separators are cut on every system.</summary>
    private static string NameOnly(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
