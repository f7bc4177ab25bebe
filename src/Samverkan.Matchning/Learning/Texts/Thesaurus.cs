using System.Text;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Embeddings;

namespace Samverkan.Matchning.Learning.Texts;

/// <summary>Reads a thesaurus in the MyThes format of LibreOffice, such as Debian's package mythes-sv installs.</summary>
public static class Thesaurus
{
    /// <summary>What its pairs are called among the sources of training pairs.</summary>
    public const string Source = "synonymer";

    /// <summary>Every entry with each of its synonyms.</summary>
    /// <param name="path">A <c>.dat</c> file: its encoding on the first line, then entries <c>word|meanings</c>, each meaning on a line <c>|synonym|synonym</c>.</param>
    /// <exception cref="NotFoundException">There is no such file.</exception>
    public static IReadOnlyList<RelatedTexts> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("synonymordbok-saknas", $"Synonymordboken {Path.GetFileName(path)} finns inte. Kontrollera sökvägen.");
        }

        var pairs = new List<RelatedTexts>();
        var word = "";
        foreach (var line in File.ReadLines(path, Encoding.Latin1).Skip(1))
        {
            var fields = line.Split('|');
            if (fields[0].Length > 0 && !fields[0].StartsWith('('))
            {
                word = fields[0];
                continue;
            }

            pairs.AddRange(fields.Skip(1).Where(synonym => synonym.Length > 0)
                .Select(synonym => new RelatedTexts(Source, word, synonym, $"synonym {word}")));
        }

        return pairs;
    }
}
