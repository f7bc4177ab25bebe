using System.Text;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Finds the universities behind affiliations: by code or domain ("gih", "gu.se/1687"), by short name when it stands alone between
/// commas ("KTH, Hållfasthetslära"), and by full name, Swedish or English, anywhere ("Dept. of Education, Umeå University, Sweden").
/// The longest name wins, so "Stockholm University of the Arts" is not Stockholm University; a hospital is not its university. Thread-safe.
/// </summary>
public sealed class UniversityLinker
{
    private const int MaxNameWords = 10;
    private const int MinLengthOfOneWord = 8;
    private static readonly string[] NotTheUniversity = ["hospital", "hospitals", "sjukhus", "sjukhuset", "press", "library", "bibliotek", "alumni"];
    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _shortNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Learns the names of a corpus's universities and centres; networks have no authors of their own.</summary>
    public UniversityLinker(CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        foreach (var university in corpus.Universities.Where(record => record.UniversityKind != UniversityKind.Network))
        {
            AddNames(university.Id, [university.Title, .. university.OtherNames]);
            if (university is { UniversityKind: UniversityKind.University, ShortName: { } shortName })
            {
                _shortNames.TryAdd(shortName, university.Id);
            }
        }

        foreach (var aliases in corpus.UniversityAliases.Where(aliases => corpus.ById(aliases.UniversityId) is University))
        {
            AddNames(aliases.UniversityId, aliases.Names);
            foreach (var code in aliases.Codes)
            {
                _codes.TryAdd(code, aliases.UniversityId);
            }
        }
    }

    /// <summary>Ids of the universities of a record's authors and organisations, in the order they are named.</summary>
    /// <param name="record">A cleaned record.</param>
    public IReadOnlyList<string> Link(ImportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal); // the same department stands at every second author
        foreach (var affiliation in record.Authors.SelectMany(author => author.Affiliations).Concat(record.Organisations))
        {
            if (seen.Add(affiliation))
            {
                Add(affiliation, found);
            }
        }

        return found;
    }

    private void Add(string affiliation, List<string> found)
    {
        if (Code(affiliation) is { } byCode)
        {
            AddOnce(found, byCode);
            return;
        }

        foreach (var segment in affiliation.Split([',', ';', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_shortNames.TryGetValue(segment, out var byShortName))
            {
                AddOnce(found, byShortName);
            }
        }

        var words = Words(affiliation);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(MaxNameWords, words.Length - start); length > 0; length--)
            {
                if (_names.TryGetValue(string.Join(' ', words, start, length), out var id))
                {
                    start += length - 1;
                    if (start + 1 >= words.Length || !NotTheUniversity.Contains(words[start + 1]))
                    {
                        AddOnce(found, id);
                    }

                    break;
                }
            }
        }
    }

    private string? Code(string affiliation) =>
        affiliation.Contains(' ', StringComparison.Ordinal) ? null
        : _codes.GetValueOrDefault(affiliation) ?? _codes.GetValueOrDefault(affiliation.Split('/')[0]);

    private void AddNames(string id, IEnumerable<string> names)
    {
        foreach (var words in names.Select(Words).Where(words => words.Length > 1 || (words is [var only] && only.Length >= MinLengthOfOneWord)))
        {
            _names.TryAdd(string.Join(' ', words), id);
        }
    }

    private static void AddOnce(List<string> found, string id)
    {
        if (!found.Contains(id))
        {
            found.Add(id);
        }
    }

    /// <summary>Words without accents: English records write "Umea" and "Gothenburg".</summary>
    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
            else if (char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                letters.Append(' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
