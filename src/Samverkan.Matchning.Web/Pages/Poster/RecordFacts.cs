using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Pages.Poster;

/// <summary>The facts of a record, as rows to read. What is not known is left out, except where not knowing is worth telling.</summary>
/// <param name="find">Finds the record with an id, to link to; null when there is none.</param>
internal sealed class RecordFacts(Func<string, CorpusRecord?> find)
{
    private const string Unknown = "Uppgift saknas";

    /// <summary>The rows, the most important first.</summary>
    public IReadOnlyList<Fact> Of(CorpusRecord record) => [.. (record switch
    {
        Intervention intervention => Rows(intervention),
        University university => Rows(university),
        SpsmService service => Rows(service),
        ResearchItem item => Rows(item),
        _ => [],
    }).Append(Fact("Kallas också", record.OtherNames)).Where(fact => fact.Values.Count > 0)];

    private IEnumerable<Fact> Rows(Intervention record) =>
    [
        Fact("Ges av", record.Owner),
        Fact("Målgrupp", record.TargetGroup),
        Forms(record),
        Fact("Form", record.Format.Label()),
        Fact("Tid", record.Time ?? Unknown),
        Fact("Kräver av skolan", record.Demands ?? Unknown),
        Fact("Kostnad", record.Cost ?? Unknown),
        Status(record.Status),
        Links("Ersatt av", record.ReplacedBy is { } id ? [id] : []),
        Links("Forskning", record.ResearchIds),
    ];

    private IEnumerable<Fact> Rows(University record) =>
    [
        Links("Del av", record.PartOf is { } id ? [id] : []),
        Fact("Ort", record.Towns),
        Fact("Län", record.Counties),
        Fact("Räckvidd", record.Reach.Label()),
        Fact("Upptagningsområde", record.CatchmentArea),
        Fact("Samverkan för bästa skola", record.SbsRole ?? YesNo(record.IsSbsMember)),
        Fact("Rektorsprogrammet", YesNo(record.HasPrincipalProgramme)),
        Forms(record),
        Fact("Språk", record.Languages.Select(language => language.Label())),
        Fact("Samarbetsformer", record.CooperationForms),
    ];

    private IEnumerable<Fact> Rows(SpsmService record) =>
    [
        Fact("Målgrupp", record.TargetGroup),
        Forms(record),
        Fact("Nivå", record.Levels.Select(level => level.Label())),
        Fact("Tid", record.Time ?? Unknown),
        Fact("Villkor", record.Conditions),
        Fact("Omfattar inte", record.DoesNotCover),
        Status(record.Status),
        Links("Ersatt av", record.ReplacedBy is { } id ? [id] : []),
    ];

    private IEnumerable<Fact> Rows(ResearchItem record) =>
    [
        Fact("Författare", record.Authors),
        Fact("År", record.Year?.ToString(Swedish.Culture) ?? Unknown),
        Fact("Utgivare", record.Publisher),
        Fact("Språk", record.Language.Label()),
        Forms(record),
        Fact("Nummer", record.Identifiers),
        Links("Lärosäten", record.UniversityIds),
        Links("Insatser", record.InterventionIds),
        Fact("Nyckelord", record.Keywords),
    ];

    private static Fact Fact(string label, params IEnumerable<string?> values) =>
        new(label, [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => new FactValue(value!))]);

    private static Fact Forms(CorpusRecord record) =>
        record.SchoolForms.Count == 0 ? Fact("Skolformer", "Alla") : Fact("Skolformer", string.Join(", ", record.SchoolForms.Select(form => form.Label())));

    private static Fact Status(RecordStatus status) => Fact("Status", status == RecordStatus.Current ? null : status.Label());

    private Fact Links(string label, IEnumerable<string> ids) =>
        new(label, [.. ids.Select(id => find(id) is { } record ? new FactValue(record.Title, $"/poster/{record.Id}") : null).OfType<FactValue>()]);

    private static string? YesNo(bool? value) => value switch { true => "Ja", false => "Nej", null => null };
}
