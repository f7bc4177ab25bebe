using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Analyses;

/// <summary>Which school forms a text is about, by how often their own words occur.</summary>
internal static class SchoolFormDetector
{
    private const double MinShare = 0.2;
    private const int MinCount = 2;

    private static readonly (string Beginning, SchoolForm Form)[] Words =
    [
        ("förskoleklass", SchoolForm.PreschoolClass), ("förskol", SchoolForm.Preschool), ("barngrupp", SchoolForm.Preschool),
        ("fritidshem", SchoolForm.SchoolAgeEducare), ("fritids", SchoolForm.SchoolAgeEducare),
        ("gymnasie", SchoolForm.UpperSecondarySchool), ("gymnasiu", SchoolForm.UpperSecondarySchool), ("apl", SchoolForm.UpperSecondarySchool),
        ("introduktionsprogram", SchoolForm.UpperSecondarySchool), ("yrkesprogram", SchoolForm.UpperSecondarySchool),
        ("grundskol", SchoolForm.CompulsorySchool), ("mellanstadi", SchoolForm.CompulsorySchool), ("lågstadi", SchoolForm.CompulsorySchool),
        ("högstadi", SchoolForm.CompulsorySchool),
        ("grundsärskol", SchoolForm.AdaptedCompulsorySchool), ("gymnasiesärskol", SchoolForm.AdaptedUpperSecondarySchool),
        ("komvux", SchoolForm.AdultEducation), ("vuxenutbildning", SchoolForm.AdultEducation), ("sameskol", SchoolForm.SamiSchool),
    ];

    public static IReadOnlyList<SchoolForm> Detect(IEnumerable<AnalyzedToken> tokens)
    {
        var counts = new Dictionary<SchoolForm, int>();
        var previous = "";
        foreach (var token in tokens)
        {
            var word = token.Token.Text;
            if (previous is "åk" or "årskurs" && IsCompulsoryYear(word))
            {
                counts[SchoolForm.CompulsorySchool] = counts.GetValueOrDefault(SchoolForm.CompulsorySchool) + 1;
            }

            foreach (var (beginning, form) in Words)
            {
                if (beginning.Length <= 3 ? word == beginning : word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    var found = previous.StartsWith("anpassa", StringComparison.Ordinal) ? Adapted(form) : form;
                    counts[found] = counts.GetValueOrDefault(found) + 1;
                    break;
                }
            }

            previous = word;
        }

        var total = counts.Values.Sum();
        return [.. counts.Where(count => count.Value >= MinCount && count.Value >= MinShare * total)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key)];
    }

    /// <summary>Years 4 to 9, alone or as a range; years 1 to 3 are also the years of upper secondary school.</summary>
    private static bool IsCompulsoryYear(string word) => word.Length is 1 or 3 && word[^1] is >= '4' and <= '9';

    private static SchoolForm Adapted(SchoolForm form) => form switch
    {
        SchoolForm.CompulsorySchool => SchoolForm.AdaptedCompulsorySchool,
        SchoolForm.UpperSecondarySchool => SchoolForm.AdaptedUpperSecondarySchool,
        _ => form,
    };
}
