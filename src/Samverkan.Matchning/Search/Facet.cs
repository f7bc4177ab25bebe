using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Search;

/// <summary>How the answers to a question are spread over one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Its values with their counts, the most frequent first, then by value; years newest first.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);

/// <summary>
/// One value of a facet. The count is of records that answer the question and pass all filters but the facet's own, so that a user
/// sees what another choice would give.
/// </summary>
/// <param name="Value">A slug, a county's name, or a year.</param>
/// <param name="Count">Records with the value; a record with several values counts in each.</param>
public sealed record FacetValue(string Value, int Count);

/// <summary>The fields that can be filtered by.</summary>
public enum FacetField
{
    /// <summary>Kind of record.</summary>
    [Slug("slag", "Slag")]
    Kind,

    /// <summary>Problem area.</summary>
    [Slug("omrade", "Problemområde")]
    Area,

    /// <summary>School form; a record for all forms counts in each.</summary>
    [Slug("skolform", "Skolform")]
    SchoolForm,

    /// <summary>Evidence level of interventions.</summary>
    [Slug("evidens", "Evidens")]
    Evidence,

    /// <summary>Year of publication of research.</summary>
    [Slug("ar", "År")]
    Year,

    /// <summary>County of universities, and of the universities behind research.</summary>
    [Slug("lan", "Län")]
    County,

    /// <summary>Language.</summary>
    [Slug("sprak", "Språk")]
    Language,
}
