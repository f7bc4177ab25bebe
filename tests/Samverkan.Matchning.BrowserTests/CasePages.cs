using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Demo;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Suggestions;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>A case that has been carried through to assignments as the sample cases are, and the pages about it.</summary>
internal sealed record CasePages(AnalysisCase Analyses, string Area, IReadOnlyList<string> Records, IReadOnlyList<Guid> Assignments)
{
    private const int AreasPrioritised = 4;
    private static readonly DemoActors Actors = new(ActorOf(Role.Kansli), ActorOf(Role.Team), ActorOf(Role.Spsm));

    private string Case => $"/arenden/{Analyses.CaseId}";

    private string Suggestions => $"{Case}/forslag/{Area}";

    /// <summary>The addresses of the pages of the case and its assignments.</summary>
    public IReadOnlyList<(string Name, string Path)> Pages =>
    [
        ("arenden", "/arenden"),
        ("arende-nytt", "/arenden/nytt"),
        ("arende-importera", "/arenden/importera"),
        ("arende", Case),
        ("arende-andra", $"{Case}/andra"),
        ("arende-exportera", $"{Case}/exportera"),
        ("arende-overenskommelse", $"{Case}/overenskommelse"),
        ("arende-historik", $"{Case}/historik"),
        ("arende-radera", $"{Case}/radera"),
        ("forslag", $"{Case}/forslag"),
        ("forslag-omrade", Suggestions),
        ("forslag-jamfor", $"{Suggestions}/jamfor?{string.Join('&', Records.Select(record => $"post={record}"))}"),
        ("forslag-varfor-inte", $"{Suggestions}/sok?q=matematik"),
        ("uppdrag-lista", "/uppdrag"),
        ("uppdrag-nytt", $"{Case}/uppdrag"),
        .. Assignments.SelectMany((id, i) => new[] { ($"uppdrag-{i}", $"/uppdrag/{id}"), ($"uppdrag-{i}-andra", $"/uppdrag/{id}/andra") }),
    ];

    public static async Task<CasePages> MakeAsync(Service service)
    {
        var made = await AnalysisCase.MakeAsync(service);
        var found = service.The<ReadAnalysis>().Execute(Actors.Kansli, made.Classified).Findings;
        service.The<PrioritiseAreas>().Execute(
            Actors.Kansli, new PrioritiseAreasCommand(made.CaseId, 0, [.. found.Take(AreasPrioritised).Select(finding => new PrioritisedArea(finding.Area.Slug))], []));
        service.The<DemoMatching>().CarryThrough(Actors, made.CaseId);
        var area = service.The<SuggestForCase>().Execute(Actors.Kansli, made.CaseId).Areas.MaxBy(area => area.Suggestions.Count)!;
        return new CasePages(
            made, area.Finding.Area.Slug, [.. area.Suggestions.Take(3).Select(suggestion => suggestion.Record.Id)],
            [.. service.The<ListAssignments>().Execute(Actors.Kansli, made.CaseId).Select(row => row.Assignment.Id)]);
    }

    private static Actor ActorOf(Role role) => new(Guid.CreateVersion7(), "Alex Exempelsson", role, role == Role.Team ? "Team Norr" : null);
}
