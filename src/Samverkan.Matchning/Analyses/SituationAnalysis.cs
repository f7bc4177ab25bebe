using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Analyses;

/// <summary>A nulägesanalys with what was found in it.</summary>
/// <param name="Document">The document as it was read, unmasked; for finding places, never for showing.</param>
/// <param name="Passages">All passages, masked and classified, in reading order.</param>
/// <param name="Findings">Areas found, heaviest first.</param>
/// <param name="Uncertain">Areas that only doubtful passages point at: a person should read, nothing is matched.</param>
/// <param name="Mentioned">Areas that the text is about without calling them a problem, most mentioned first.</param>
/// <param name="SchoolForms">School forms the text is about, most mentioned first; empty when it does not say.</param>
/// <param name="Counties">Counties the text names.</param>
/// <param name="MaskedCount">Personal data that were masked.</param>
public sealed record SituationAnalysis(
    AnalysisDocument Document, IReadOnlyList<ReadPassage> Passages, IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Uncertain,
    IReadOnlyList<Finding> Mentioned, IReadOnlyList<SchoolForm> SchoolForms, IReadOnlyList<string> Counties, int MaskedCount);
