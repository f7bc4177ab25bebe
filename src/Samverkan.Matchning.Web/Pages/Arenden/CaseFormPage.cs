using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>What creating and changing a case share: the form, its rows that grow, and its faults.</summary>
/// <param name="colleagues">Those who can be responsible.</param>
/// <param name="corpus">The national programmes.</param>
internal abstract class CaseFormPage(ListColleagues colleagues, CorpusSnapshot corpus) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public CaseInput Input { get; set; } = new();

    /// <summary>What somebody else has changed meanwhile; empty when nobody has.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; protected set; } = [];

    /// <summary>Who changed it, and when.</summary>
    public string ChangedBy { get; protected set; } = "";

    public static IEnumerable<Choice> Kinds { get; } = [new("kommunal", "Kommunal eller regional"), new("enskild", "Enskild")];

    public static IEnumerable<Choice> Counties => CountyNames.All.Select(county => new Choice(county, county));

    public static IEnumerable<Choice> Forms => Enum.GetValues<SchoolForm>().Select(form => new Choice(form.Slug(), form.Label()));

    public static IEnumerable<Choice> Stages => Enum.GetValues<CaseStage>().Select(stage => new Choice(stage.Slug(), stage.Label()));

    public IEnumerable<Choice> People => colleagues.Execute(this.Actor()).Select(person => new Choice(person.Id.ToString(), person.Name));

    public IEnumerable<Choice> Programmes => NationalProgrammes.Of(corpus).Select(programme => new Choice(programme.Id, programme.Title));

    /// <summary>Adds an empty row and shows the form again; nothing is saved.</summary>
    public IActionResult OnPostEnhet()
    {
        Input.Units.Add(new UnitInput());
        return Again();
    }

    /// <summary>Adds an empty date and shows the form again; nothing is saved.</summary>
    public IActionResult OnPostDatum()
    {
        Input.Deadlines.Add(new DeadlineInput());
        return Again();
    }

    /// <summary>Tells every fault beside its field.</summary>
    protected bool HasFaults()
    {
        foreach (var fault in CaseFormCheck.Faults(Input.ToForm()))
        {
            ModelState.AddModelError($"Input.{fault.Field}", fault.Message);
        }

        if (Input.Kind is null)
        {
            ModelState.AddModelError("Input.Kind", "Välj typ av huvudman.");
        }

        for (var i = 0; i < Input.Deadlines.Count; i++)
        {
            if (Input.Deadlines[i].Fault is { } fault)
            {
                ModelState.AddModelError($"Input.Deadlines[{i}].Date", fault);
            }
        }

        return !ModelState.IsValid;
    }

    /// <summary>Empty rows to start with.</summary>
    protected void AddRows()
    {
        if (Input.Units.Count == 0)
        {
            Input.Units.Add(new UnitInput());
        }

        if (Input.Deadlines.Count == 0)
        {
            Input.Deadlines.Add(new DeadlineInput());
        }
    }

    private PageResult Again()
    {
        ModelState.Clear();
        AddRows();
        return Page();
    }
}
