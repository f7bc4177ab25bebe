using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;

namespace Samverkan.Matchning.Cases.Export;

/// <summary>A whole case, for the archive or for a public-records request.</summary>
/// <param name="Case">The case.</param>
/// <param name="Analyses">Its analyses, oldest first.</param>
/// <param name="Corrections">Corrections of passages.</param>
/// <param name="Priorities">The school authority's order; null when there is none.</param>
/// <param name="Decisions">Decisions, also those taken back.</param>
/// <param name="Assignments">Assignments.</param>
/// <param name="History">The case's log, oldest first.</param>
/// <param name="Documents">Documents; originals and attachments only when not masked.</param>
/// <param name="IsMasked">Whether personal data are masked.</param>
/// <param name="ExportedAt">When, UTC.</param>
/// <param name="ExportedBy">By whom; empty when masked.</param>
public sealed record CaseExport(
    Case Case, IReadOnlyList<AnalysisVersion> Analyses, IReadOnlyList<LabelCorrection> Corrections, CasePriorities? Priorities,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<Assignment> Assignments, IReadOnlyList<AuditRow> History,
    IReadOnlyList<ExportedDocument> Documents, bool IsMasked, DateTimeOffset ExportedAt, string ExportedBy)
{
    /// <summary>What the problem areas are called, by slug: who reads the export has no list of them.</summary>
    public IReadOnlyDictionary<string, string> AreaNames { get; init; } = new Dictionary<string, string>();

    /// <summary>What an area is called; its slug when it is called nothing any more.</summary>
    public string AreaName(string slug) => AreaNames.GetValueOrDefault(slug, slug);
}

/// <summary>A document of an export.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Read">Reads its bytes.</param>
public sealed record ExportedDocument(StoredDocument Info, Func<byte[]> Read);

/// <summary>Writes a case as one file.</summary>
public interface ICaseExporter
{
    /// <summary>Writes the case.</summary>
    /// <param name="export">The case.</param>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    Task WriteAsync(CaseExport export, Stream output, CancellationToken cancellationToken);
}
