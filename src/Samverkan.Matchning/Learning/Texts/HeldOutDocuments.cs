using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Learning.Texts;

/// <summary>A document of the retrieval test: what is searched, and the two questions that must find it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Body">Its text with title and summary taken out.</param>
/// <param name="IsSchool">Whether it is about schools or education.</param>
public sealed record HeldOutCandidate(TextDocument Document, string Body, bool IsSchool);

/// <summary>
/// The fixed split of the government documents: 1,000 to develop on, 1,000 for the last test, and of each at least 300 about
/// schools, chosen by SHA-1 of the identifier. Held-out documents, documents with the same title, and near-duplicates of either
/// by 8-word shingles are barred from all training, because leaving the copies in overstated retrieval by 0.04 to 0.05.
/// </summary>
public sealed partial class HeldOutDocuments
{
    private const int ShingleLength = 8;
    private const int BoilerplateDocuments = 30;

    private HeldOutDocuments(IReadOnlyList<HeldOutCandidate> all, int[] dev, int[] test, int[] schoolDev, int[] schoolTest)
    {
        All = all;
        Dev = dev;
        Test = test;
        SchoolDev = schoolDev;
        SchoolTest = schoolTest;
        Barred = FindBarred();
    }

    /// <summary>Every document of the collection with its body.</summary>
    public IReadOnlyList<HeldOutCandidate> All { get; }

    /// <summary>Indices into <see cref="All"/> to develop on.</summary>
    public IReadOnlyList<int> Dev { get; }

    /// <summary>Indices for the last test.</summary>
    public IReadOnlyList<int> Test { get; }

    /// <summary>Indices of school documents to develop on.</summary>
    public IReadOnlyList<int> SchoolDev { get; }

    /// <summary>Indices of school documents for the last test.</summary>
    public IReadOnlyList<int> SchoolTest { get; }

    /// <summary>Indices that no model may see.</summary>
    public IReadOnlySet<int> Barred { get; }

    /// <summary>Splits a collection; the same documents always give the same split.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "A fixed shuffle that others have published figures on, not a secret.")]
    public static HeldOutDocuments Split(IReadOnlyList<TextDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var all = documents.AsParallel().AsOrdered().Select(document => new HeldOutCandidate(document, BodyOf(document), IsSchool(document))).ToArray();
        var eligible = Enumerable.Range(0, all.Length)
            .Where(i => CountWords(all[i].Body) >= 40 && CountWords(all[i].Document.Title) >= 3 && CountWords(all[i].Document.Summary) >= 8)
            .OrderBy(i => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes("v1" + all[i].Document.Id))), StringComparer.Ordinal)
            .ToArray();
        var dev = eligible[..Math.Min(1000, eligible.Length)];
        var test = eligible[dev.Length..Math.Min(2000, eligible.Length)];
        var schools = new Queue<int>(eligible.Skip(2000).Where(i => all[i].IsSchool));
        var schoolDev = WithSchools(dev, all, schools);
        var schoolTest = WithSchools(test, all, schools);
        return new HeldOutDocuments(all, dev, test, schoolDev, schoolTest);
    }

    /// <summary>Lower-case words joined by single spaces: two texts are the same when this is.</summary>
    public static string Normalize(string text) => string.Join(' ', Words(text));

    /// <summary>The text of a document without its title and summary, so that a question is not found by its own words.</summary>
    public static string BodyOf(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var title = Normalize(document.Title);
        var summary = Normalize(document.Summary);
        var kept = new List<string>();
        foreach (var paragraph in document.Text.Split("\n\n"))
        {
            var normal = Normalize(paragraph);
            if (normal.Length == 0 || normal == title || RepeatsSummary(normal, summary))
            {
                continue;
            }

            if (summary.Length > 30 && normal.Contains(summary, StringComparison.Ordinal))
            {
                var rest = string.Join(' ', SentenceEnd().Split(paragraph).Where(sentence =>
                    Normalize(sentence) is { Length: > 0 } words && !summary.Contains(words, StringComparison.Ordinal)));
                if (rest.Length > 0)
                {
                    kept.Add(rest);
                }

                continue;
            }

            kept.Add(paragraph);
        }

        return string.Join("\n\n", kept);
    }

    /// <summary>The text that is searched: the body, or everything when the body is under 30 words.</summary>
    public static string PoolText(HeldOutCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return CountWords(candidate.Body) >= 30 ? candidate.Body : candidate.Document.Text;
    }

    /// <summary>Number of words.</summary>
    public static int CountWords(string text) => Word().Count(text);

    private static bool RepeatsSummary(string paragraph, string summary) => summary.Length > 0
        && ((paragraph.Length > 15 && summary.Contains(paragraph, StringComparison.Ordinal))
            || (summary.StartsWith(paragraph[..Math.Min(120, paragraph.Length)], StringComparison.Ordinal)
                && paragraph.Length < summary.Length * 1.2));

    private static int[] WithSchools(int[] split, HeldOutCandidate[] all, Queue<int> more)
    {
        var schools = split.Where(i => all[i].IsSchool).ToList();
        while (schools.Count < 300 && more.Count > 0)
        {
            schools.Add(more.Dequeue());
        }

        return [.. schools];
    }

    private static bool IsSchool(TextDocument document) =>
        SchoolWord().IsMatch($"{document.Title} {string.Join(' ', document.Categories)} {document.Url.Replace("larar", "lärar", StringComparison.Ordinal)}");

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[^\W_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("skol|elev|lärar|förskol|utbildning", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolWord();

    private HashSet<int> FindBarred()
    {
        var held = Dev.Concat(Test).Concat(SchoolDev).Concat(SchoolTest).ToHashSet();
        var titles = held.Select(i => Normalize(All[i].Document.Title)).ToHashSet(StringComparer.Ordinal);
        var barred = Enumerable.Range(0, All.Count)
            .Where(i => held.Contains(i) || titles.Contains(Normalize(All[i].Document.Title))).ToHashSet();

        var heldShingles = held.SelectMany(i => WordShingles.Of($"{All[i].Document.Summary} . {All[i].Body}", ShingleLength)).ToHashSet();
        var shared = All.AsParallel().AsOrdered().Select(candidate =>
        {
            var shingles = WordShingles.Of($"{candidate.Document.Title} . {candidate.Document.Summary} . {candidate.Document.Text}", ShingleLength);
            return (Shared: shingles.Where(heldShingles.Contains).ToArray(), shingles.Count);
        }).ToArray();
        var documents = shared.SelectMany(row => row.Shared).CountBy(shingle => shingle).ToDictionary();
        for (var i = 0; i < shared.Length; i++)
        {
            var copied = shared[i].Shared.Count(shingle => documents[shingle] <= BoilerplateDocuments);
            if (shared[i].Count > 0 && (copied >= 25 || (double)copied / shared[i].Count >= 0.15))
            {
                barred.Add(i);
            }
        }

        return barred;
    }
}
