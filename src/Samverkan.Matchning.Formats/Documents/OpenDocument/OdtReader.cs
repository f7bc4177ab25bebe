using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.OpenDocument;

/// <summary>Reads OpenDocument text, as LibreOffice and Google Docs save it.</summary>
internal sealed class OdtReader(DocumentReaderOptions options)
{
    public void Read(byte[] content, AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
    {
        using var archive = ZipGate.Open(content, options, cancellationToken);
        var parts = new XmlPart(archive, options);
        if (parts.Load("META-INF/manifest.xml") is { } manifest
            && manifest.Descendants().Any(element => element.Name.LocalName == "encryption-data"))
        {
            throw Rejections.Encrypted();
        }

        var text = parts.Load("content.xml")?.Descendants(OdtWalk.Office + "text").FirstOrDefault() ?? throw Rejections.Damaged();
        new OdtWalk(builder, cancellationToken).Blocks(text, PassageKind.Paragraph);
    }
}
