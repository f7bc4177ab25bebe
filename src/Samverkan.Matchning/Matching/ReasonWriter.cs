using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Matching;

/// <summary>Values each reason for a record and puts it in words. The weights are explained at <see cref="Matcher"/>.</summary>
internal sealed class ReasonWriter(Finding finding, FindingQuestion question, MatchContext context, int year, IPublicationProfiles? profiles)
{
    private const int WordsShown = 4;

    public IReadOnlyList<Reason> For(CorpusRecord record) => record switch
    {
        Intervention intervention => For(intervention),
        University university => For(university),
        SpsmService service => For(service),
        ResearchItem item => For(item),
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private IReadOnlyList<Reason> For(Intervention record) =>
        [Area(record, 0.30), Semantic(record, 0.25), Lexical(record, 0.15), EvidenceOf(record, 0.15), SchoolFormOf(record, 0.10),
            Status(record.Status, 0.05)];

    private IReadOnlyList<Reason> For(University record) =>
        [Expertise(record, 0.45), Semantic(record, 0.25), Lexical(record, 0.10), Geography(record, 0.20)];

    private IReadOnlyList<Reason> For(SpsmService record) =>
        [Area(record, 0.35), Semantic(record, 0.30), Lexical(record, 0.15), SchoolFormOf(record, 0.10), Status(record.Status, 0.10)];

    private IReadOnlyList<Reason> For(ResearchItem record) =>
        [Area(record, 0.30), Semantic(record, 0.30), Lexical(record, 0.20), KindOf(record, 0.10), Recency(record, 0.10)];

    private Reason Area(CorpusRecord record, double weight)
    {
        var rank = record.RankOf(finding.Area.Slug);
        var name = finding.Area.Name.ToLowerInvariant();
        return rank switch
        {
            0 => new Reason(ReasonKind.Area, $"Handlar främst om {name}", 1, weight),
            1 => new Reason(ReasonKind.Area, $"Handlar också om {name}", 0.7, weight),
            _ => new Reason(ReasonKind.Area, $"Berör {name}", 0.4, weight),
        };
    }

    private Reason Semantic(CorpusRecord record, double weight)
    {
        var value = question.Semantic(record);
        var degree = value >= 0.6 ? "mycket nära" : value >= 0.4 ? "nära" : value >= 0.2 ? "i någon mån" : "svagt";
        return new Reason(ReasonKind.Semantic, $"Innehållet ligger {degree} det som styckena beskriver", value, weight);
    }

    private Reason Lexical(CorpusRecord record, double weight)
    {
        var words = question.SharedWords(record, WordsShown);
        return words.Count == 0
            ? new Reason(ReasonKind.Lexical, "Inga ord gemensamma med styckena", 0, weight)
            : new Reason(ReasonKind.Lexical, $"Gemensamma ord: {string.Join(", ", words)}", question.Lexical(record), weight);
    }

    private static Reason EvidenceOf(Intervention record, double weight)
    {
        var value = record.Evidence.Level switch
        {
            EvidenceLevel.Strong => 1,
            EvidenceLevel.Good => 0.8,
            EvidenceLevel.Limited => 0.5,
            EvidenceLevel.ProvenExperience => 0.4,
            EvidenceLevel.NotAssessed => 0.1,
            EvidenceLevel.Contested => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(record)),
        };
        var text = record.Evidence.Level == EvidenceLevel.Contested
            ? "Omstridd: studier saknar effekt eller motsäger varandra"
            : $"{record.Evidence.Level.Label()} ({record.Evidence.Direction.Label().ToLowerInvariant()} riktning)";
        return new Reason(ReasonKind.Evidence, text, value, weight);
    }

    private static Reason KindOf(ResearchItem record, double weight)
    {
        var value = record.ResearchKind switch
        {
            ResearchKind.SystematicReview => 1,
            ResearchKind.Review or ResearchKind.Evaluation or ResearchKind.DoctoralThesis or ResearchKind.Article => 0.7,
            ResearchKind.GovernmentInquiry or ResearchKind.Inspection or ResearchKind.Report or ResearchKind.Book => 0.5,
            ResearchKind.KnowledgeArticle or ResearchKind.Other => 0.2,
            ResearchKind.StudentThesis => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(record)),
        };
        return new Reason(ReasonKind.Evidence, record.ResearchKind.Label(), value, weight);
    }

    private Reason SchoolFormOf(CorpusRecord record, double weight)
    {
        if (record.SchoolForms.Count == 0)
        {
            return new Reason(ReasonKind.SchoolForm, "För alla skolformer", 0.8, weight);
        }

        var forms = string.Join(", ", record.SchoolForms.Select(form => form.Label().ToLowerInvariant()));
        return context.SchoolForms.Count == 0 ? new Reason(ReasonKind.SchoolForm, $"För {forms}", 0.5, weight)
            : context.SchoolForms.Any(record.IsFor) ? new Reason(ReasonKind.SchoolForm, $"För {forms}, som analysen gäller", 1, weight)
            : new Reason(ReasonKind.SchoolForm, $"För {forms}, som analysen inte gäller", 0, weight);
    }

    private static Reason Status(RecordStatus status, double weight) => status == RecordStatus.Current
        ? new Reason(ReasonKind.Status, "Erbjuds i dag", 1, weight)
        : new Reason(ReasonKind.Status, "Avslutad: går inte att anmäla sig till, men arbetssättet kan användas", 0, weight);

    private Reason Expertise(University record, double weight)
    {
        var expertise = record.Expertise.First(item => item.Area == finding.Area.Slug);
        var rank = record.RankOf(finding.Area.Slug);
        var value = expertise.IsStrong ? rank < 3 ? 1 : 0.85 : 0.35;
        var text = expertise.IsStrong ? expertise.Reason : $"Svagare belägg: {expertise.Reason}";
        return profiles?.Find(record, finding.Area) is { } profile
            ? new Reason(ReasonKind.Expertise, $"{text.TrimEnd('.')}. {profile.Describe(finding.Area.Name)}.", profile.Strengthen(value), weight) { Evidence = profile.Ids }
            : new Reason(ReasonKind.Expertise, text, value, weight);
    }

    private Reason Geography(University record, double weight)
    {
        if (context.Counties.Count == 0)
        {
            return new Reason(ReasonKind.Geography, $"{Place(record)}; analysen nämner inget län", 0.5, weight);
        }

        return record.Counties.Any(context.Counties.Contains) ? new Reason(ReasonKind.Geography, $"Finns i {string.Join(", ", record.Counties.Where(context.Counties.Contains))}", 1, weight)
            : record.Reach == Reach.National ? new Reason(ReasonKind.Geography, $"{Place(record)}; arbetar i hela landet", 0.6, weight)
            : new Reason(ReasonKind.Geography, $"{Place(record)}; ligger i ett annat län", 0.2, weight);
    }

    private static string Place(University record) =>
        record.Towns.Count > 0 ? $"Finns i {string.Join(", ", record.Towns)}" : "Ort inte angiven";

    private Reason Recency(ResearchItem record, double weight) => record.Year is not { } published
        ? new Reason(ReasonKind.Recency, "Utgivningsår saknas", 0, weight)
        : new Reason(ReasonKind.Recency, $"Från {published}", Math.Clamp(1 - ((year - published) / 20.0), 0, 1), weight);
}
