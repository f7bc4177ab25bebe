using System.Text.Json;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>Reads the answers of a fillable form with qpdf: AcroForm fields and, where there are none, XFA data.</summary>
internal sealed class PdfForm(ToolRunner tools, DocumentReaderOptions options)
{
    private const int Succeeded = 0;
    private const int SucceededWithWarnings = 3;

    /// <summary>The fields in the file, also the blank ones; none if it has no form or qpdf cannot make out its structure.</summary>
    public async Task<IReadOnlyList<PdfField>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using var summary = await JsonAsync(file, [], cancellationToken).ConfigureAwait(false);
        if (summary is null || !HasForm(summary.RootElement, out _))
        {
            return [];
        }

        using var whole = await JsonAsync(file, ["--json-key=qpdf"], cancellationToken).ConfigureAwait(false);
        if (whole is null || !HasForm(whole.RootElement, out var form))
        {
            return [];
        }

        var objects = new PdfObjects(whole.RootElement);
        var fields = AcroFields.From(form, objects, options.MaxTextLength);
        return fields.Any(field => field.IsAnswered) ? fields : await new XfaForm(tools, options).ReadAsync(file, objects, cancellationToken).ConfigureAwait(false);
    }

    private static bool HasForm(JsonElement root, out JsonElement form) =>
        root.TryGetProperty("acroform", out form) && form.TryGetProperty("hasacroform", out var has) && has.ValueKind == JsonValueKind.True;

    private async Task<JsonDocument?> JsonAsync(string file, string[] more, CancellationToken cancellationToken)
    {
        var result = await tools.RunAsync(options.Qpdf, "qpdf", ["--json=2", "--json-key=acroform", .. more, file], cancellationToken)
            .ConfigureAwait(false);
        if (result.Errors.Contains("invalid password", StringComparison.Ordinal))
        {
            throw Rejections.Encrypted();
        }

        try
        {
            return result.ExitCode is Succeeded or SucceededWithWarnings ? JsonDocument.Parse(result.Output) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
