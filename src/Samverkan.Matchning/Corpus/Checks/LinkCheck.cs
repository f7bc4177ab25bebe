using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus.Checks;

/// <summary>Ids are unique, and a record that names another names one that exists and is of the right kind.</summary>
internal static class LinkCheck
{
    public static IEnumerable<CorpusIssue> Run(CorpusReadResult read)
    {
        var byId = read.Records.Where(located => located.Record.Id.Length > 0).ToLookup(located => located.Record.Id);
        foreach (var located in byId.SelectMany(same => same.Skip(1)))
        {
            yield return located.Error("id", $"Id ”{located.Record.Id}” finns redan i {byId[located.Record.Id].First().File}.");
        }

        foreach (var issue in read.Records.SelectMany(located => Links(located, read.Corpus)))
        {
            yield return issue;
        }
    }

    private static IEnumerable<CorpusIssue> Links(LocatedRecord located, CorpusSnapshot corpus) => located.Record switch
    {
        Intervention record => All(located, "forskning", record.ResearchIds, RecordKind.ResearchItem, corpus)
            .Concat(Successor(located, record.Status, record.ReplacedBy, corpus)),
        SpsmService record => Successor(located, record.Status, record.ReplacedBy, corpus),
        ResearchItem record => All(located, "lärosäten", record.UniversityIds, RecordKind.University, corpus)
            .Concat(All(located, "insatser", record.InterventionIds, RecordKind.Intervention, corpus)),
        University record => PartOf(located, record, corpus),
        _ => [],
    };

    private static IEnumerable<CorpusIssue> PartOf(LocatedRecord located, University record, CorpusSnapshot corpus) => record.PartOf switch
    {
        null => [],
        _ when record.UniversityKind == UniversityKind.University => [located.Error("del_av", "Ett lärosäte kan inte vara del av något annat.")],
        var id when id == record.Id => [located.Error("del_av", "Posten kan inte vara del av sig själv.")],
        var id => All(located, "del_av", [id], RecordKind.University, corpus),
    };

    private static IEnumerable<CorpusIssue> Successor(LocatedRecord located, RecordStatus status, string? successor, CorpusSnapshot corpus) =>
        (status, successor) switch
        {
            (RecordStatus.Replaced, null) => [located.Error("status", "Posten är ersatt men saknar fältet ”ersatt_av”.")],
            (_, null) => [],
            (not RecordStatus.Replaced, _) => [located.Error("ersatt_av", "Fältet ”ersatt_av” får bara finnas när status är ersatt.")],
            (_, var id) when id == located.Record.Id => [located.Error("ersatt_av", "Posten kan inte vara ersatt av sig själv.")],
            (_, var id) when corpus.ById(id) is { } next && IsReplaced(next) =>
                [located.Error("ersatt_av", $"Fältet ”ersatt_av” pekar på ”{id}”, som själv är ersatt. Peka på den som gäller nu.")],
            (_, var id) => All(located, "ersatt_av", [id], located.Record.Kind, corpus),
        };

    private static bool IsReplaced(CorpusRecord record) =>
        record is Intervention { Status: RecordStatus.Replaced } or SpsmService { Status: RecordStatus.Replaced };

    private static IEnumerable<CorpusIssue> All(
        LocatedRecord located, string field, IReadOnlyList<string> ids, RecordKind expected, CorpusSnapshot corpus)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            var target = corpus.ById(ids[i]);
            if (target is null)
            {
                yield return located.Error(field, $"Fältet ”{field}” pekar på ”{ids[i]}”, som inte finns.", i);
            }
            else if (target.Kind != expected)
            {
                yield return located.Error(
                    field, $"Fältet ”{field}” pekar på ”{ids[i]}”, som är {target.Kind.Label()} och inte {expected.Label()}.", i);
            }
        }
    }
}
