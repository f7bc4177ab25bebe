using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy.Names;

namespace Samverkan.Matchning.Language.Privacy.Health;

/// <summary>
/// Finds a class and a diagnosis of an individual within twelve words of one sentence ("en elev i 8B med autism") and masks from one
/// to the other: together they point out a child as surely as a name. Statements about many ("14 elever med autism") stay.
/// </summary>
internal sealed class ClassAndDiagnosisRule : IPersonalDataRule
{
    private const int MaxDistance = 12;
    private const int IndividualDistance = 6;
    private const int MaxBetweenDiagnoses = 2;

    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        var words = context.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var classEnd = ClassWords.ReadAt(context, i);
            if (classEnd > i && FindDiagnosis(words, i, classEnd) is var diagnosis and >= 0)
            {
                var (first, last) = (Math.Min(i, diagnosis), Math.Max(classEnd - 1, diagnosis));
                if (IsAboutIndividual(context, first, last))
                {
                    found.Add(new PersonalDataSpan(new TextSpan(words[first].Start, words[last].End), PersonalDataType.ClassAndDiagnosis));
                }

                i = classEnd - 1;
            }
        }
    }

    /// <summary>The diagnosis nearest to a class; of several that stand together ("adhd och autism") the one furthest away.</summary>
    private static int FindDiagnosis(IReadOnlyList<NameWord> words, int start, int end)
    {
        for (var distance = 1; distance <= MaxDistance; distance++)
        {
            var (after, before) = (end - 1 + distance, start - distance);
            if (IsDiagnosisAt(words, after, start))
            {
                return FindLast(words, after, 1, start);
            }

            if (IsDiagnosisAt(words, before, start))
            {
                return FindLast(words, before, -1, start);
            }
        }

        return -1;
    }

    private static int FindLast(IReadOnlyList<NameWord> words, int first, int step, int start)
    {
        var last = first;
        for (var i = first + step; Math.Abs(i - last) <= MaxBetweenDiagnoses; i += step)
        {
            last = IsDiagnosisAt(words, i, start) ? i : last;
        }

        return last;
    }

    private static bool IsDiagnosisAt(IReadOnlyList<NameWord> words, int i, int start) =>
        i >= 0 && i < words.Count && words[i].Sentence == words[start].Sentence && HealthWords.IsDiagnosis(words[i].Key);

    private static bool IsAboutIndividual(RuleContext context, int first, int last)
    {
        var words = context.Words;
        for (var i = Math.Max(0, first - IndividualDistance); i < Math.Min(words.Count, last + IndividualDistance); i++)
        {
            if (words[i].Sentence != words[first].Sentence)
            {
                continue;
            }

            var isName = words[i].Shape == WordShape.Masked && Placeholder.TypeAt(context.Text, words[i].Start) == PersonalDataType.Name;
            if (isName || HealthWords.IsIndividual(words[i].Key) || IsFew(words, i))
            {
                return true;
            }
        }

        return false;
    }

    // "ett barn", "två pojkar", "en av eleverna"
    private static bool IsFew(IReadOnlyList<NameWord> words, int i) =>
        HealthWords.IsGroup(words[i].Key) && ((i > 0 && HealthWords.IsSmallNumber(words[i - 1].Key))
            || (i > 1 && HealthWords.IsSmallNumber(words[i - 2].Key)
                && (words[i - 1].Key == "av" || words[i].Key is not ("eleverna" or "barnen"))));
}
