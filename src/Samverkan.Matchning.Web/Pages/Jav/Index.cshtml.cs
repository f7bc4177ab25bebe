using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Jav;

/// <summary>Conflicts of interest between universities and school authorities.</summary>
[Permit(Permission.RegisterConflicts)]
internal sealed class IndexModel(ListConflicts list, RegisterConflict register, RemoveConflict remove, ListCases cases, CorpusSnapshot corpus) : PageModel
{
    private const int MaxReason = 1000;
    private const int MostCases = 10_000;

    /// <summary>What is registered, by school authority.</summary>
    public IReadOnlyList<ConflictOfInterest> Rows { get; private set; } = [];

    /// <summary>Name of the university typed.</summary>
    [BindProperty]
    public string? Partner { get; set; }

    /// <summary>Name of the school authority typed.</summary>
    [BindProperty]
    public string? Authority { get; set; }

    /// <summary>What it consists in.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The universities to choose between.</summary>
    public IEnumerable<University> Universities => corpus.Universities.OrderBy(university => university.Title, Swedish.Order);

    /// <summary>School authorities of the cases.</summary>
    public IEnumerable<string> Authorities =>
        cases.Execute(this.Actor(), new CaseListQuery { Limit = MostCases }).Rows.Select(row => row.Case.Authority.Name).Distinct().Order(Swedish.Order);

    /// <summary>The name of a record; its id when the corpus no longer has it.</summary>
    public string NameOf(string id) => corpus.ById(id)?.Title ?? id;

    public void OnGet() => Rows = [.. list.Execute(this.Actor()).OrderBy(row => row.Authority, Swedish.Order)];

    public IActionResult OnPost()
    {
        var university = corpus.Universities.FirstOrDefault(university => string.Equals(university.Title, Partner?.Trim(), StringComparison.OrdinalIgnoreCase));
        Check(university);
        if (ModelState.IsValid)
        {
            try
            {
                var made = register.Execute(this.Actor(), university!.Id, Authority!, Reason!);
                this.Tell("Jävet är registrerat.", new Undo("/jav?handler=TaBort", new Dictionary<string, string> { ["id"] = made.Id.ToString() }));
                return LocalRedirect("/jav");
            }
            catch (ConflictException)
            {
                ModelState.AddModelError(nameof(Authority), $"Jävet mellan {university!.Title} och {Authority!.Trim()} är redan registrerat.");
            }
        }

        OnGet();
        return Page();
    }

    public IActionResult OnPostTaBort(Guid id)
    {
        var gone = list.Execute(this.Actor()).FirstOrDefault(row => row.Id == id);
        remove.Execute(this.Actor(), id);
        this.Tell("Jävet är borttaget.", gone is null ? null : new Undo("/jav", new Dictionary<string, string>
        {
            ["Partner"] = NameOf(gone.RecordId),
            ["Authority"] = gone.Authority,
            ["Reason"] = gone.Reason,
        }));
        return LocalRedirect("/jav");
    }

    private void Check(University? university)
    {
        if (university is null)
        {
            ModelState.AddModelError(nameof(Partner), "Välj ett lärosäte ur listan, med namnet som det står där.");
        }

        if (string.IsNullOrWhiteSpace(Authority))
        {
            ModelState.AddModelError(nameof(Authority), "Skriv huvudmannens namn.");
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > MaxReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Skriv vad jävet består i, högst {MaxReason} tecken.");
        }
    }
}
