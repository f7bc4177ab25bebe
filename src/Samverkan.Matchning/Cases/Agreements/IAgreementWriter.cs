using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Agreements;

/// <summary>Writes an överenskommelse from a template that the kansli may have edited.</summary>
public interface IAgreementWriter
{
    /// <summary>Fills the template.</summary>
    /// <param name="agreement">What the document is to say.</param>
    /// <param name="template">The template's bytes.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="RejectedInputException">The template is no document, has macros, or has no fields at all.</exception>
    Task<AgreementDocument> WriteAsync(Agreement agreement, Stream template, CancellationToken cancellationToken);

    /// <summary>Says what is wrong with a template, in Swedish, for the one who edits it; empty when nothing is.</summary>
    /// <param name="template">The template's bytes.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="RejectedInputException">The template is no document or has macros.</exception>
    Task<IReadOnlyList<string>> CheckAsync(Stream template, CancellationToken cancellationToken);
}

/// <summary>A written överenskommelse.</summary>
/// <param name="Content">The .docx file.</param>
/// <param name="FileName">A safe name for it, with the diary number.</param>
/// <param name="Warnings">What is missing in the document, or not understood in the template, in Swedish.</param>
public sealed record AgreementDocument(byte[] Content, string FileName, IReadOnlyList<string> Warnings);
