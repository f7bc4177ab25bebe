using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Corpus.Checks;

/// <summary>The same thing must not be two records: by title, by identifier, by address or by text.</summary>
internal static class DuplicateCheck
{
    private const int ShingleWords = 5;
    private const double SameText = 0.5;
    private const double SameTitle = 0.6;

    public static IEnumerable<CorpusIssue> Run(CorpusReadResult read)
    {
        var byTitle = Later(read.Records, located => (located.Record.Kind, NormalisedText.Title(located.Record.Title)));
        foreach (var (first, later) in byTitle)
        {
            yield return later.Error("titel", $"Titeln är densamma som i {first.File}.");
        }

        foreach (var issue in SameIdentifier(read.Records).Concat(SameAddress(read.Records)).Concat(NearSameText(read.Records)))
        {
            yield return issue;
        }
    }

    private static IEnumerable<CorpusIssue> SameIdentifier(IReadOnlyList<LocatedRecord> records)
    {
        var seen = new Dictionary<string, LocatedRecord>();
        foreach (var located in records.Where(one => one.Record is ResearchItem))
        {
            var identifiers = ((ResearchItem)located.Record).Identifiers;
            for (var i = 0; i < identifiers.Count; i++)
            {
                var identifier = NormalisedText.Identifier(identifiers[i]);
                if (!IsShared(identifier) && !seen.TryAdd(identifier, located) && seen[identifier] is var first && first != located)
                {
                    yield return located.Error("identifierare", $"Identifieraren ”{identifiers[i]}” finns redan i {first.File}.", i);
                }
            }
        }
    }

    private static IEnumerable<CorpusIssue> SameAddress(IReadOnlyList<LocatedRecord> records)
    {
        var withPublisher = records.Where(located => located.Record.Sources.Any(source => !source.IsMirror));
        var byAddress = withPublisher.GroupBy(located => (located.Record.Kind, FirstAddress(located.Record)));
        foreach (var same in byAddress.Select(group => group.ToList()))
        {
            for (var later = 1; later < same.Count; later++)
            {
                var first = same.Take(later).FirstOrDefault(one => IsSameTitle(one.Record, same[later].Record));
                if (first is not null)
                {
                    yield return same[later].Error("källor", $"Adressen och nästan hela titeln är desamma som i {first.File}.");
                }
            }
        }
    }

    private static IEnumerable<CorpusIssue> NearSameText(IReadOnlyList<LocatedRecord> records)
    {
        var shingles = records.Select(located => WordShingles.Of(located.Record.Text, ShingleWords)).ToList();
        foreach (var (first, second, overlap) in NearDuplicates.Find(shingles, SameText))
        {
            yield return records[second].Error("id", $"Texten är till {(int)(overlap * 100)} procent densamma som i {records[first].File}.");
        }
    }

    /// <summary>Many publications share the ISSN of their series, and the reports of one inspection share its case number (dnr).</summary>
    private static bool IsShared(string identifier) =>
        identifier.StartsWith("issn", StringComparison.Ordinal) || identifier.Contains("dnr", StringComparison.Ordinal);

    private static string FirstAddress(CorpusRecord record) => NormalisedText.Address(record.Sources.First(source => !source.IsMirror).Url);

    /// <summary>Equal titles are told by the title check.</summary>
    private static bool IsSameTitle(CorpusRecord left, CorpusRecord right) =>
        NormalisedText.TitleOverlap(left.Title, right.Title) is > SameTitle and < 1;

    private static IEnumerable<(LocatedRecord First, LocatedRecord Later)> Later<TKey>(
        IEnumerable<LocatedRecord> records, Func<LocatedRecord, TKey> key) =>
        records.GroupBy(key).SelectMany(same => same.Skip(1).Select(later => (same.First(), later)));
}
