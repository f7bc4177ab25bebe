using System.Globalization;
using Samverkan.Matchning.Corpus.Reading;

namespace Samverkan.Matchning.Corpus.Checks;

/// <summary>What does not stop the service but needs someone's eyes: old, unconfirmed and thinly covered.</summary>
/// <param name="today">The day to count from.</param>
internal sealed class AttentionCheck(DateOnly today)
{
    /// <summary>Records are read again at least this often.</summary>
    public const int MonthsBetweenReadings = 18;

    /// <summary>Fewer than this leaves a school without a choice.</summary>
    public const int FewestInterventions = 8;

    public IEnumerable<CorpusIssue> Run(CorpusReadResult read) => read.Records.SelectMany(Record).Concat(Thin(read));

    private IEnumerable<CorpusIssue> Record(LocatedRecord located)
    {
        var record = located.Record;
        if (record.Checked != default && record.Checked.AddMonths(MonthsBetweenReadings) < today)
        {
            var day = record.Checked.ToString("O", CultureInfo.InvariantCulture);
            yield return located.Warning(
                "kontrollerad", $"Källorna lästes senast {day}, för mer än {MonthsBetweenReadings} månader sedan. Läs dem igen.");
        }

        if (record.Sources.Count > 0 && record.Sources.All(source => source.IsMirror))
        {
            yield return located.Warning("källor", "Alla källor är kopior. Leta upp utgivarens egen adress.");
        }

        if (!record.IsVerified)
        {
            yield return located.Warning("verifierad", "Posten är inte verifierad och visas som overifierad.");
        }
    }

    private static IEnumerable<CorpusIssue> Thin(CorpusReadResult read)
    {
        foreach (var (area, line) in read.Areas)
        {
            var count = read.Corpus.Interventions.Count(intervention => intervention.Areas.Contains(area.Slug));
            if (count < FewestInterventions)
            {
                yield return new CorpusIssue(
                    CorpusFiles.Areas, line, $"Området ”{area.Slug}” har bara {count} insatser; minst {FewestInterventions} behövs.", IssueSeverity.Warning);
            }
        }
    }
}
