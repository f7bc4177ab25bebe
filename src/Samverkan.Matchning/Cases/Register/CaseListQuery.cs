using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>Which cases are wanted, and in what order.</summary>
public sealed record CaseListQuery
{
    /// <summary>Words that registry number, school authority, municipality, unit or unit code have to contain, all of them; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only those that the asking person is responsible for.</summary>
    public bool Mine { get; init; }

    /// <summary>Only these stages; empty for all but the closed ones.</summary>
    public IReadOnlyList<CaseStage> Stages { get; init; } = [];

    /// <summary>Only this team; null for all.</summary>
    public string? Team { get; init; }

    /// <summary>Only this school form; null for all.</summary>
    public SchoolForm? SchoolForm { get; init; }

    /// <summary>Only this county; null for all.</summary>
    public string? County { get; init; }

    /// <summary>Only what waits for this party; null for all.</summary>
    public Party? WaitsFor { get; init; }

    /// <summary>Only with a deadline up to this day; null for all.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The order.</summary>
    public CaseSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }

    /// <summary>Rows to skip.</summary>
    public int Offset { get; init; }

    /// <summary>Most rows to give.</summary>
    public int Limit { get; init; } = 25;
}

/// <summary>Orders of the list.</summary>
public enum CaseSort
{
    /// <summary>Nearest deadline first, those without one last.</summary>
    [Slug("datum", "Nästa datum")]
    Deadline,

    /// <summary>Registry number.</summary>
    [Slug("diarienummer", "Diarienummer")]
    RegistryNumber,

    /// <summary>School authority.</summary>
    [Slug("huvudman", "Huvudman")]
    Authority,

    /// <summary>Stage.</summary>
    [Slug("skede", "Skede")]
    Stage,

    /// <summary>Latest change.</summary>
    [Slug("andrat", "Senast ändrat")]
    Changed,
}

/// <summary>Those whom a case can wait for.</summary>
public enum Party
{
    /// <summary>The office.</summary>
    [Slug("kansli", "Kansliet")]
    Kansli,

    /// <summary>The team.</summary>
    [Slug("team", "Teamet")]
    Team,

    /// <summary>The school authority.</summary>
    [Slug("huvudman", "Huvudmannen")]
    SchoolAuthority,

    /// <summary>SPSM.</summary>
    [Slug("spsm", "SPSM")]
    Spsm,

    /// <summary>A university or consultant.</summary>
    [Slug("utforare", "Lärosäte eller konsult")]
    Provider,
}

/// <summary>What a case waits for.</summary>
/// <param name="For">Whom.</param>
/// <param name="What">For what, in Swedish.</param>
public sealed record Waiting(Party For, string What);

/// <summary>A row of the list.</summary>
/// <param name="Case">The case as the person may see it.</param>
/// <param name="Waits">What it waits for, the most pressing first; empty when it waits for nothing.</param>
/// <param name="NextDate">The next date to keep, of the case or of an assignment; null when there is none.</param>
public sealed record CaseListRow(Case Case, IReadOnlyList<Waiting> Waits, DateOnly? NextDate);

/// <summary>A page of the list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many cases meet the question.</param>
/// <param name="Teams">Teams that the visible cases have, for the filter.</param>
public sealed record CaseList(IReadOnlyList<CaseListRow> Rows, int Total, IReadOnlyList<string> Teams);
