using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>The cases as a queue of work.</summary>
[Permit(Permission.SeeCases)]
internal sealed class IndexModel(ListCases cases, TimeProvider clock) : PageModel
{
    /// <summary>What the address asks for.</summary>
    public CaseAddress Address { get; private set; } = new();

    /// <summary>The page of the list.</summary>
    public CaseList List { get; private set; } = new([], 0, []);

    /// <summary>How many pages the list has.</summary>
    public int Pages => (List.Total + CaseAddress.PageSize - 1) / CaseAddress.PageSize;

    /// <summary>Today, to tell which dates have passed.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The filters in force, each with the address without it.</summary>
    public IReadOnlyList<(string Text, CaseAddress Without)> Chosen { get; private set; } = [];

    public static IEnumerable<Choice> Stages => Enum.GetValues<CaseStage>().Select(stage => new Choice(stage.Slug(), stage.Label()));

    public static IEnumerable<Choice> Parties => Enum.GetValues<Party>().Select(party => new Choice(party.Slug(), party.Label()));

    public static IEnumerable<Choice> Forms => Enum.GetValues<SchoolForm>().Select(form => new Choice(form.Slug(), form.Label()));

    public static IEnumerable<Choice> Counties => CountyNames.All.Select(county => new Choice(county, county));

    public IEnumerable<Choice> Teams => List.Teams.Select(team => new Choice(team, team));

    public void OnGet()
    {
        Address = CaseAddress.Read(Request.Query);
        List = cases.Execute(this.Actor(), Address.ToQuery());
        if (Address.Page > 1 && List.Rows.Count == 0)
        {
            Address = Address with { Page = 1 };
            List = cases.Execute(this.Actor(), Address.ToQuery());
        }

        var first = Address with { Page = 1 };
        Chosen = [.. new (string? Text, CaseAddress Without)[]
        {
            (Address.Text.Length > 0 ? $"”{Address.Text}”" : null, first with { Text = "" }),
            (Address.Mine ? "Mina ärenden" : null, first with { Mine = false }),
            (Address.WaitsFor is { } party ? $"Väntar på {party.Label().ToLower(Swedish.Culture)}" : null, first with { WaitsFor = null }),
            (Address.Stage?.Label(), first with { Stage = null }),
            (Address.Team, first with { Team = null }),
            (Address.Form?.Label(), first with { Form = null }),
            (Address.County, first with { County = null }),
        }.Where(filter => filter.Text is not null).Select(filter => (filter.Text!, filter.Without))];
    }
}
