using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>
/// Reads Word documents straight from their XML. The Open XML SDK is not used here: it stops at a malformed link and builds a tree
/// many times the size of the file, and reading needs neither relationships nor types.
/// </summary>
internal sealed class DocxReader(DocumentReaderOptions options)
{
    public void Read(byte[] content, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        using var archive = ZipGate.Open(content, options, cancellationToken);
        var package = new DocxPackage(new XmlPart(archive, options));
        var main = package.Main;
        var body = main.Element(main.Name.Namespace + "body") ?? throw Rejections.Damaged();
        var notes = DocxNotes.From(package.Related("footnotes"), package.Related("endnotes"));
        var walk = new DocxWalk(builder, DocxStyles.From(package.Related("styles")), notes, cancellationToken);
        walk.Blocks(body, PassageKind.Paragraph);
    }
}
