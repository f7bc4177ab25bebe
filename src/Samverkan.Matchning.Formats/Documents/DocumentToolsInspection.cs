using Samverkan.Matchning.Formats.Documents.Pdf;
using Samverkan.Matchning.Operations;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Looks for the programs that PDF files are read with.</summary>
/// <param name="options">Which programs.</param>
public sealed class DocumentToolsInspection(DocumentReaderOptions options) : IServiceInspection
{
    /// <inheritdoc/>
    public string Part => "PDF-verktyg";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        var missing = ((string Tool, string Package)[])[(options.PdfToText, "poppler-utils"), (options.Qpdf, "qpdf")];
        var absent = missing.Where(row => ToolLocator.Find(row.Tool) is null).ToList();
        yield return absent.Count == 0
            ? ServiceCheck.Good(Part, "pdftotext och qpdf finns, så PDF-filer och formulär går att läsa.")
            : ServiceCheck.Fault(
                Part, $"Programmen för att läsa PDF saknas. Installera {string.Join(" och ", absent.Select(row => row.Package))}, till exempel med apt install.", "verktyg-saknas");
    }
}
