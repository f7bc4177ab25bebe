using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>The form that analyses are uploaded with.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">Unique to the form as it is shown, so that a double click uploads once.</param>
internal sealed record UploadForm(Guid CaseId, string Key)
{
    /// <summary>Most bytes of all files together.</summary>
    public const int MaxBytesInAll = 200 * 1024 * 1024;

    /// <summary>The kinds of files that can be read, as the file dialogue wants them.</summary>
    public const string Accepted = ".docx,.odt,.pdf,.html,.htm,.md,.txt";

    private static readonly FrozenSet<string> Extensions = Accepted.Split(',').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A form not used yet.</summary>
    public static UploadForm New(Guid caseId, TimeProvider clock) => new(caseId, Guid.CreateVersion7(clock.GetUtcNow()).ToString());

    /// <summary>
    /// What can be said against a file before it is read; null when nothing. The name is only a first sign: what the bytes are is found
    /// out by the reading.
    /// </summary>
    public static string? Fault(IFormFile file)
    {
        var extension = Path.GetExtension(file.FileName);
        return !Extensions.Contains(extension)
            ? $"{file.FileName} är ingen fil som går att läsa. Spara den som Word (.docx), OpenDocument (.odt) eller PDF."
            : file.Length > UploadAnalysis.MaxBytes
            ? $"{file.FileName} är större än {UploadAnalysis.MaxBytes / 1024 / 1024} MB. Dela upp den eller spara den med mindre bilder."
            : null;
    }
}
