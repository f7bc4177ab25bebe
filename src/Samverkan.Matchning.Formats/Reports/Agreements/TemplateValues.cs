namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>What the fields of a template are filled with. A value that is missing is <see langword="null"/>.</summary>
/// <param name="Fields">Single fields by name.</param>
/// <param name="Lists">Rows by the name of their list; the fields of a row are written <c>list.field</c> in the template.</param>
/// <param name="Labels">What each field holds, in words that a reader understands; also tells which fields exist.</param>
/// <param name="Optional">Fields that may be empty in a row that exists.</param>
internal sealed record TemplateValues(
    IReadOnlyDictionary<string, string?> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>> Lists,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlySet<string> Optional)
{
    /// <summary>The list that a field belongs to, or <see langword="null"/> for a single or unknown field.</summary>
    public string? ListOf(string field) =>
        Labels.ContainsKey(field) && field.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && Lists.ContainsKey(field[..dot]) ? field[..dot] : null;
}
