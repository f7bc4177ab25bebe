using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>School forms (skolformer) of the Swedish school system, with fritidshem counted as one.</summary>
public enum SchoolForm
{
    /// <summary>Preschool, ages 1–5.</summary>
    [Slug("forskola", "Förskola")]
    Preschool,

    /// <summary>Preschool class, age 6.</summary>
    [Slug("forskoleklass", "Förskoleklass")]
    PreschoolClass,

    /// <summary>Compulsory school, years 1–9.</summary>
    [Slug("grundskola", "Grundskola")]
    CompulsorySchool,

    /// <summary>Compulsory school adapted for pupils with intellectual disabilities.</summary>
    [Slug("anpassad-grundskola", "Anpassad grundskola")]
    AdaptedCompulsorySchool,

    /// <summary>The state's special schools.</summary>
    [Slug("specialskola", "Specialskola")]
    SpecialSchool,

    /// <summary>Sami school.</summary>
    [Slug("sameskola", "Sameskola")]
    SamiSchool,

    /// <summary>School-age educare.</summary>
    [Slug("fritidshem", "Fritidshem")]
    SchoolAgeEducare,

    /// <summary>Upper secondary school.</summary>
    [Slug("gymnasieskola", "Gymnasieskola")]
    UpperSecondarySchool,

    /// <summary>Upper secondary school adapted for pupils with intellectual disabilities.</summary>
    [Slug("anpassad-gymnasieskola", "Anpassad gymnasieskola")]
    AdaptedUpperSecondarySchool,

    /// <summary>Municipal adult education.</summary>
    [Slug("vuxenutbildning", "Vuxenutbildning")]
    AdultEducation,
}
