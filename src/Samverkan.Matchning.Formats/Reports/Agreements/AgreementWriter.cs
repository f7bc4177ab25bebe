using System.Xml.Linq;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>
/// Writes överenskommelser as .docx from a template with fields (<c>{{diarienummer}}</c>, or content controls whose tag is the
/// field). A table row or paragraph with fields of a list, such as <c>{{ansvar.part}}</c>, is repeated for each of its rows. What is
/// missing is shown in the document, marked, and told; it never stops the work.
/// </summary>
/// <param name="options">Limits for the template.</param>
public sealed class AgreementWriter(DocumentReaderOptions options) : IAgreementWriter
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <inheritdoc/>
    public async Task<AgreementDocument> WriteAsync(Agreement agreement, Stream templateFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var package = await OpenAsync(templateFile, cancellationToken).ConfigureAwait(false);
        if (!Used(package).Any(AgreementFields.Labels.ContainsKey))
        {
            throw new RejectedInputException(
                "mall-utan-falt", "Mallen har inga fält att fylla i. Skriv till exempel {{diarienummer}} och {{huvudman}} där uppgifterna ska stå och försök igen.");
        }

        var notes = Inspect(package);
        var filler = new TemplateFiller(AgreementFields.Of(agreement), notes);
        foreach (var text in package.Texts)
        {
            filler.Fill(text);
        }

        package.Properties?.SetElementValue(Dc + "title", $"Överenskommelse {agreement.RegistryNumber}");
        package.Properties?.SetElementValue(Dc + "language", "sv-SE");
        var name = SafeFileName.Of($"Överenskommelse {agreement.RegistryNumber.Replace('/', '-').Replace(':', '-')}.docx");
        return new AgreementDocument(package.Save(agreement.Date), name, [.. notes.MissingValues, .. notes.Faults]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> CheckAsync(Stream templateFile, CancellationToken cancellationToken)
    {
        var package = await OpenAsync(templateFile, cancellationToken).ConfigureAwait(false);
        var notes = Inspect(package);
        foreach (var field in Used(package).Where(field => !AgreementFields.Labels.ContainsKey(field)))
        {
            notes.Unknown(field);
        }

        foreach (var text in package.Texts.SelectMany(part => part.Descendants(Placeholders.W + "p"))
            .Select(paragraph => string.Concat(Placeholders.Texts(paragraph).Select(text => text.Value))).Where(Placeholders.IsBroken))
        {
            notes.Broken(text);
        }

        return notes.Faults;
    }

    private async Task<TemplatePackage> OpenAsync(Stream templateFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(templateFile);
        var content = await BoundedStream.ReadAllAsync(templateFile, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        return TemplatePackage.Open(content, options, cancellationToken);
    }

    /// <summary>Notes the required fields that a template does not use.</summary>
    private static TemplateNotes Inspect(TemplatePackage package)
    {
        var notes = new TemplateNotes();
        foreach (var field in AgreementFields.Required.Except(Used(package), StringComparer.Ordinal))
        {
            notes.NotUsed(field, AgreementFields.Labels[field]);
        }

        return notes;
    }

    private static HashSet<string> Used(TemplatePackage package) => package.Texts.SelectMany(Placeholders.Under).ToHashSet(StringComparer.Ordinal);
}
