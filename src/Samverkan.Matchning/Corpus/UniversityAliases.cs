namespace Samverkan.Matchning.Corpus;

/// <summary>What a university is called in registers of publications; an item of <c>larosatesnamn.yaml</c>.</summary>
/// <param name="UniversityId">Id of the university's record.</param>
/// <param name="Names">Names in English and former names.</param>
/// <param name="Codes">Codes in DiVA and SwePub, and web domains.</param>
/// <param name="Source">Where the names and codes are used.</param>
public sealed record UniversityAliases(string UniversityId, IReadOnlyList<string> Names, IReadOnlyList<string> Codes, Uri? Source);
