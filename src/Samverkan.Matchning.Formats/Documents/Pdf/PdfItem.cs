using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>A paragraph, list item or table row put together from lines, or the place of a form field.</summary>
/// <param name="Kind">What it is; whether a paragraph is a heading is decided afterwards, beside its neighbours.</param>
/// <param name="Text">The joined lines.</param>
/// <param name="Page">One-based page on which it begins.</param>
/// <param name="Size">Height of its lines.</param>
/// <param name="Left">Where its first line begins.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Field">The field that stands here, instead of text.</param>
internal sealed record PdfItem(PassageKind Kind, string Text, int Page, double Size, double Left, int Lines, PdfField? Field = null);
