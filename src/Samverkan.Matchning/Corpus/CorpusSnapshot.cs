using Samverkan.Matchning.Corpus.Checks;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Corpus;

/// <summary>Everything the service matches against, as it stood when it was read. Immutable.</summary>
public sealed class CorpusSnapshot
{
    private const int IssuesShown = 5;
    private readonly Dictionary<string, CorpusRecord> _byId;
    private readonly Dictionary<string, ProblemArea> _areas;

    internal CorpusSnapshot(
        IReadOnlyList<ProblemArea> areas,
        IReadOnlyList<CorpusRecord> records,
        IReadOnlyList<GlossaryTerm> glossary,
        IReadOnlyList<RoutingRule> routingRules,
        IReadOnlyList<UniversityAliases>? universityAliases = null,
        EverydaySwedish? everyday = null)
    {
        Areas = areas;
        Records = records;
        Interventions = [.. records.OfType<Intervention>()];
        Universities = [.. records.OfType<University>()];
        SpsmServices = [.. records.OfType<SpsmService>()];
        Research = [.. records.OfType<ResearchItem>()];
        Glossary = glossary;
        RoutingRules = routingRules;
        UniversityAliases = universityAliases ?? [];
        Everyday = everyday ?? EverydaySwedish.None;
        _byId = records.DistinctBy(record => record.Id).ToDictionary(record => record.Id);
        _areas = areas.DistinctBy(area => area.Slug).ToDictionary(area => area.Slug);
    }

    /// <summary>The problem areas, in the order of their file.</summary>
    public IReadOnlyList<ProblemArea> Areas { get; }

    /// <summary>All records, by kind and id.</summary>
    public IReadOnlyList<CorpusRecord> Records { get; }

    /// <summary>The interventions, by id.</summary>
    public IReadOnlyList<Intervention> Interventions { get; }

    /// <summary>The universities, centres and networks, by id.</summary>
    public IReadOnlyList<University> Universities { get; }

    /// <summary>SPSM's support, by id.</summary>
    public IReadOnlyList<SpsmService> SpsmServices { get; }

    /// <summary>Research, inquiries and reports, by id.</summary>
    public IReadOnlyList<ResearchItem> Research { get; }

    /// <summary>The glossary, in the order of its file.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; }

    /// <summary>The routing rules, in the order of their file, which settles ties.</summary>
    public IReadOnlyList<RoutingRule> RoutingRules { get; }

    /// <summary>What the universities are called in registers of publications, in the order of their file.</summary>
    public IReadOnlyList<UniversityAliases> UniversityAliases { get; }

    /// <summary>What people say, and what reports call the same.</summary>
    public EverydaySwedish Everyday { get; }

    /// <summary>The record with an id; null when there is none.</summary>
    public CorpusRecord? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The problem area with a slug; null when there is none.</summary>
    public ProblemArea? Area(string slug) => _areas.GetValueOrDefault(slug);

    /// <summary>Reads a corpus that has to be usable: every file valid and every link between records whole.</summary>
    /// <param name="folder">The corpus folder.</param>
    /// <param name="clock">Tells which dates lie in the future; the system's clock when left out.</param>
    /// <exception cref="NotFoundException">There is no such folder.</exception>
    /// <exception cref="MisconfiguredException">The corpus has errors; the message shows the first ones.</exception>
    public static CorpusSnapshot Load(string folder, TimeProvider? clock = null)
    {
        var read = new CorpusReader(clock ?? TimeProvider.System).Read(folder);
        var errors = read.Issues.Concat(LinkCheck.Run(read)).Where(issue => issue.Severity == IssueSeverity.Error).ToList();
        if (errors.Count == 0)
        {
            return read.Corpus;
        }

        var shown = errors.Take(IssuesShown).Select(issue => $"{issue.File}:{issue.Line}: {issue.Message}");
        throw new MisconfiguredException(
            "korpus-ogiltig",
            $"Korpusen har {errors.Count} fel och kan inte användas. Rätta filerna; ”samverkan corpus check” visar alla fel.\n{string.Join('\n', shown)}");
    }
}
