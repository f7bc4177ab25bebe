using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Prioritering;

/// <summary>
/// The areas found, confirmed or rejected and put in the school authority's order. Until it is saved, the whole state lies in the form:
/// moving, adding and removing send it to and fro and change nothing that is stored.
/// </summary>
[Permit(Permission.SeeCases)]
internal sealed class IndexModel(
    ReadCase read, ListAnalyses list, ReadAnalysis readAnalysis, ReadPriorities readPriorities, PrioritiseAreas prioritise, CorpusSnapshot corpus) : PageModel
{
    private IReadOnlyList<FoundArea> _found = [];

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The priorities as they are stored; null before the first time.</summary>
    public CasePriorities? Stored { get; private set; }

    /// <summary>The areas in the order of the form.</summary>
    public List<PriorityRow> Rows { get; private set; } = [];

    /// <summary>What differs from what somebody else saved meanwhile.</summary>
    public IReadOnlyList<PriorityDifference> Differences { get; private set; } = [];

    /// <summary>Who that was, and when.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>What the last step in the form did.</summary>
    public string? Step { get; private set; }

    /// <summary>The area whose button was pressed last, so that focus stays there.</summary>
    public string? Moved { get; private set; }

    /// <summary>Version of the priorities that the form was shown with; 0 for none.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Slugs of the areas in the order of the form.</summary>
    [BindProperty]
    public IReadOnlyList<string> Order { get; set; } = [];

    /// <summary>Answers by slug.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Notes by slug.</summary>
    [BindProperty]
    public Dictionary<string, string?> Notes { get; set; } = [];

    /// <summary>Slug of the area to add by hand.</summary>
    [BindProperty]
    public string? Added { get; set; }

    /// <summary>Areas that are not in the form yet.</summary>
    public IEnumerable<Choice> Others => corpus.Areas.Where(area => Rows.All(row => row.Area != area)).OrderBy(area => area.Name, Swedish.Order)
        .Select(area => new Choice(area.Slug, area.Name));

    public void OnGet(Guid id)
    {
        Load(id);
        Rows = PriorityRow.Of(Stored, _found, corpus);
        Version = Stored?.Version ?? 0;
    }

    public void OnPostFlytta(Guid id, string? omrade, int steg)
    {
        LoadTyped(id);
        var from = Rows.FindIndex(row => row.Area.Slug == omrade);
        var to = from + Math.Sign(steg);
        if (from < 0 || to < 0 || to >= Rows.Count)
        {
            return;
        }

        (Rows[from], Rows[to]) = (Rows[to], Rows[from]);
        (Moved, Step) = (omrade, $"{Rows[to].Area.Name} står nu på plats {to + 1}. Ordningen är inte sparad än.");
    }

    public void OnPostLaggTill(Guid id)
    {
        LoadTyped(id);
        if (corpus.Area(Added ?? "") is not { } area || Rows.Exists(row => row.Area == area))
        {
            ModelState.AddModelError(nameof(Added), "Välj ett område ur listan.");
            return;
        }

        Rows.Insert(Rows.FindLastIndex(row => row.Answer == PriorityRow.Confirmed) + 1, new PriorityRow(area, null, PriorityRow.Confirmed, ""));
        (Moved, Step, Added) = (area.Slug, $"{area.Name} är tillagt i listan. Det är inte sparat än.", null);
        ModelState.Remove(nameof(Added));
    }

    public void OnPostTaBort(Guid id, string? omrade)
    {
        LoadTyped(id);
        if (Rows.Find(row => row.Area.Slug == omrade) is { Found: null } row)
        {
            Rows.Remove(row);
            Step = $"{row.Area.Name} är borttaget ur listan. Det är inte sparat än.";
        }
    }

    public IActionResult OnPost(Guid id)
    {
        LoadTyped(id);
        var typed = Typed(id);
        if (typed.Areas.Count + typed.Rejected.Count == 0)
        {
            ModelState.AddModelError("", "Bekräfta eller avför minst ett område.");
            return Page();
        }

        try
        {
            prioritise.Execute(this.Actor(), new PrioritiseAreasCommand(id, Version, typed.Areas, typed.Rejected));
            var left = Rows.Count(row => row.Answer.Length == 0);
            this.Tell($"Prioriteringen är sparad: {Swedish.Count(typed.Areas.Count, "bekräftat område", "bekräftade områden")}.{(left > 0 ? $" {Swedish.Count(left, "område", "områden")} är inte bedömda än." : "")}");
            return LocalRedirect($"/arenden/{id}/prioritering");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("", error.Message);
        }
        catch (ConflictException error)
        {
            ShowDifference(error, typed);
        }

        return Page();
    }

    private void ShowDifference(ConflictException error, CasePriorities typed)
    {
        var saved = error.Current as CasePriorities;
        Differences = PriorityDifference.Between(saved, typed, corpus);
        ChangedBy = error.ChangedAt is { } at ? $"{error.ChangedBy}, {SwedishTime.Text(at)}" : error.ChangedBy;
        Version = saved?.Version ?? 0;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", "Någon annan har ändrat prioriteringen medan du arbetade. Inget av ditt är borta. Läs skillnaderna nedan, ändra det du vill och spara igen.");
    }

    private CasePriorities Typed(Guid id) => new()
    {
        Id = id,
        Changed = new(Guid.Empty, "", default),
        Areas = [.. Rows.Where(row => row.Answer == PriorityRow.Confirmed).Select(row => new PrioritisedArea(row.Area.Slug, row.Note))],
        Rejected = [.. Rows.Where(row => row.Answer == PriorityRow.Rejected).Select(row => row.Area.Slug)],
    };

    private void Load(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        _found = FoundArea.Of(this.Actor(), id, list, readAnalysis);
        Stored = readPriorities.Execute(this.Actor(), id);
    }

    /// <summary>Loads what is stored, with the rows as they stand in the form.</summary>
    private void LoadTyped(Guid id)
    {
        Load(id);
        Rows = [.. Order.Distinct().Where(slug => corpus.Area(slug) is not null).Select(slug => new PriorityRow(
            corpus.Area(slug)!, _found.FirstOrDefault(area => area.Area.Slug == slug), Answers.GetValueOrDefault(slug) ?? "", (Notes.GetValueOrDefault(slug) ?? "").Trim()))];
    }
}
