using System.Text;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>What of a publication is looked at to tell whether another record is the same.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">Subtitle; null when there is none.</param>
/// <param name="Year">Year; null when unknown.</param>
/// <param name="Kind">Sort of publication; null when unknown.</param>
/// <param name="Surnames">Family names of its authors in one spelling, see <see cref="SurnameOf"/>.</param>
/// <param name="Identifiers">Normalised identifiers.</param>
/// <param name="Fingerprint">Of its abstract; 0 when it has none.</param>
public sealed record DuplicateCandidate(
    string Title, string? Subtitle, int? Year, ResearchKind? Kind, IReadOnlyList<string> Surnames, IReadOnlyList<RecordIdentifier> Identifiers, long Fingerprint)
{
    private const int MaxSurnames = 20;

    /// <summary>Takes what is looked at out of a cleaned record.</summary>
    public static DuplicateCandidate Of(ImportedRecord record, long fingerprint)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new DuplicateCandidate(
            record.Title, record.Subtitle, record.Year, record.Kind,
            [.. record.Authors.Take(MaxSurnames).Select(author => SurnameOf(author.Name)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. record.Identifiers.Select(identifier => identifier with { Value = IdentifierText.Normalise(identifier) ?? "" }).Where(identifier => identifier.Value.Length > 0)],
            fingerprint);
    }

    /// <summary>"Åkesson, Anna", "Anna Åkesson" and "AKESSON A" give <c>akesson</c>.</summary>
    public static string SurnameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = (comma > 0 ? name[..comma] : name).Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var last = comma > 0 ? string.Concat(words) : words.LastOrDefault(word => !IsInitials(word)) ?? "";
        return Fold(last);
    }

    /// <summary>"A", "A.-B." and "AB", but not "Ek".</summary>
    private static bool IsInitials(string word) =>
        string.Concat(word.Where(char.IsLetter)) is var letters && letters.All(char.IsUpper) && letters.Length <= (word.Contains('.', StringComparison.Ordinal) ? 3 : 2);

    /// <summary>Lower case without accents, spaces and hyphens: "Wikström-Frisén" is written in many ways.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character) switch { 'ø' => 'o', 'æ' => 'a', 'ß' => 's', var letter => letter });
            }
        }

        return folded.ToString();
    }
}
