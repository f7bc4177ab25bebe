using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>School forms as registers and people abbreviate them; the names before the reform of 2023 mean the adapted forms.</summary>
internal static class SchoolFormWords
{
    private static readonly Dictionary<string, SchoolForm> Short = new(StringComparer.Ordinal)
    {
        ["fsk"] = SchoolForm.Preschool,
        ["förskolan"] = SchoolForm.Preschool,
        ["fskl"] = SchoolForm.PreschoolClass,
        ["fkl"] = SchoolForm.PreschoolClass,
        ["förskoleklassen"] = SchoolForm.PreschoolClass,
        ["gr"] = SchoolForm.CompulsorySchool,
        ["grundskolan"] = SchoolForm.CompulsorySchool,
        ["grundsärskola"] = SchoolForm.AdaptedCompulsorySchool,
        ["grsär"] = SchoolForm.AdaptedCompulsorySchool,
        ["anpgr"] = SchoolForm.AdaptedCompulsorySchool,
        ["fth"] = SchoolForm.SchoolAgeEducare,
        ["fritids"] = SchoolForm.SchoolAgeEducare,
        ["gy"] = SchoolForm.UpperSecondarySchool,
        ["gymnasium"] = SchoolForm.UpperSecondarySchool,
        ["gymnasieskolan"] = SchoolForm.UpperSecondarySchool,
        ["gymnasiesärskola"] = SchoolForm.AdaptedUpperSecondarySchool,
        ["gysär"] = SchoolForm.AdaptedUpperSecondarySchool,
        ["anpgy"] = SchoolForm.AdaptedUpperSecondarySchool,
        ["komvux"] = SchoolForm.AdultEducation,
        ["vux"] = SchoolForm.AdultEducation,
        ["kommunalvuxenutbildning"] = SchoolForm.AdultEducation,
    };

    private static readonly Dictionary<string, SchoolForm> All = Short
        .Concat(Enum.GetValues<SchoolForm>().Select(form => KeyValuePair.Create(Key(form.Label()), form)))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads a cell such as "Förskoleklass, grundskola och fritidshem".</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unknown">The parts that are no school form.</param>
    public static IReadOnlyList<SchoolForm> Read(string text, out IReadOnlyList<string> unknown)
    {
        var forms = new List<SchoolForm>();
        var others = new List<string>();
        foreach (var part in text.Split([",", ";", "/", "+", "&", " och "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!All.TryGetValue(Key(part), out var form))
            {
                others.Add(part);
            }
            else if (!forms.Contains(form))
            {
                forms.Add(form);
            }
        }

        unknown = others;
        return forms;
    }

    private static string Key(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
