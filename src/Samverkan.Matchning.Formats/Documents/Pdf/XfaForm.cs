using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Reads the answers of an XFA form, the kind of which other readers than Acrobat show only a page that asks one to wait.
/// </summary>
internal sealed class XfaForm(ToolRunner tools, DocumentReaderOptions options)
{
    private const int PlaceholderLetters = 1500;

    private static readonly string[] Waiting = ["Please wait", "Vänta", "Adobe Reader", "Adobe Acrobat"];

    /// <summary>Whether the pages hold nothing but the request to open the form in Acrobat.</summary>
    public static bool IsPlaceholder(IReadOnlyList<PdfPage> pages)
    {
        if (pages.Count > 2 || pages.Sum(page => page.Letters) > PlaceholderLetters)
        {
            return false;
        }

        var text = string.Join(' ', pages.SelectMany(page => page.Lines).Select(line => line.Text));
        return Waiting.Count(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) >= 2;
    }

    /// <summary>The answers; their places are unknown, since the pages do not exist until Acrobat makes them.</summary>
    public async Task<IReadOnlyList<PdfField>> ReadAsync(string file, PdfObjects objects, CancellationToken cancellationToken)
    {
        if (objects.AcroForm is not { } form || !form.TryGetProperty("/XFA", out var xfa))
        {
            return [];
        }

        if (xfa.ValueKind == JsonValueKind.String)
        {
            var whole = await PacketAsync(file, xfa.GetString()!, cancellationToken).ConfigureAwait(false);
            return XfaAnswers.From(Inner(whole, "template"), Inner(whole, "datasets"), options.MaxTextLength);
        }

        var template = await PacketAsync(file, Reference(xfa, "template"), cancellationToken).ConfigureAwait(false);
        var data = await PacketAsync(file, Reference(xfa, "datasets"), cancellationToken).ConfigureAwait(false);
        return XfaAnswers.From(Inner(template, "template"), Inner(data, "datasets"), options.MaxTextLength);
    }

    /// <summary>The packets are listed as name, stream, name, stream.</summary>
    private static string Reference(JsonElement packets, string name)
    {
        var entries = packets.ValueKind == JsonValueKind.Array ? packets.EnumerateArray().ToList() : [];
        var at = entries.FindIndex(entry => PdfObjects.Text(entry) == name);
        return at >= 0 && at + 1 < entries.Count && entries[at + 1].ValueKind == JsonValueKind.String ? entries[at + 1].GetString()! : "";
    }

    private async Task<XElement?> PacketAsync(string file, string reference, CancellationToken cancellationToken)
    {
        if (!PdfObjects.IsReference(reference))
        {
            return null;
        }

        var number = reference[..reference.LastIndexOf(' ')].Replace(' ', ',');
        var result = await tools.RunAsync(options.Qpdf, "qpdf", [$"--show-object={number}", "--filtered-stream-data", file], cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return SafeXml.Load(() => new MemoryStream(result.Output), options.MaxXmlCharacters);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Inner(XElement? packet, string name) =>
        packet?.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name);
}
