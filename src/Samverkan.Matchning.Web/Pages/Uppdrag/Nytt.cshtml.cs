using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>The assignments of a case, and a new one made out of what was chosen to be used.</summary>
[Permit(Permission.SeeCases)]
internal sealed class NyttModel(
    ReadCase read, ListAssignments assignments, ListDecisions decisions, CreateAssignment create, CorpusSnapshot corpus, TimeProvider clock) : PageModel
{
    /// <summary>The decisions that the assignment rests on.</summary>
    [BindProperty]
    public List<string> Decisions { get; set; } = [];

    /// <summary>Whom it goes to.</summary>
    [BindProperty]
    public string? Receiver { get; set; }

    /// <summary>Name of a consultant.</summary>
    [BindProperty]
    public string? Consultant { get; set; }

    /// <summary>What is to be done.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>Unique to the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Its assignments.</summary>
    public IReadOnlyList<AssignmentRow> Rows { get; private set; } = [];

    /// <summary>The decisions to use something.</summary>
    public IReadOnlyList<Decision> Used { get; private set; } = [];

    /// <summary>Whether the reader may make assignments.</summary>
    public bool MayCreate => this.Actor().May(Permission.ManageAssignments);

    public IEnumerable<Choice> DecisionChoices => Used.Select(decision => new Choice(
        decision.Id.ToString(), decision.RecordTitle,
        $"{corpus.Area(decision.Area)?.Name}{(Rows.Any(row => row.Assignment.IsOpen && row.Assignment.DecisionIds.Contains(decision.Id)) ? ", finns redan i ett uppdrag" : "")}"));

    public IEnumerable<Choice> Receivers => ReceiverInput.Choices(Case, Used, corpus);

    public void OnGet(Guid id)
    {
        Load(id);
        Key = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
    }

    public IActionResult OnPost(Guid id)
    {
        Load(id);
        var receiver = ReceiverInput.Of(Receiver, Consultant, Case, corpus);
        if (Decisions.Count == 0)
        {
            ModelState.AddModelError(nameof(Decisions), "Välj minst ett förslag som uppdraget ska bygga på.");
        }

        if (receiver is null)
        {
            ModelState.AddModelError(Receiver == "konsult" ? nameof(Consultant) : nameof(Receiver), Receiver == "konsult" ? "Skriv konsultens namn." : "Välj vem uppdraget ska gå till.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var made = create.Execute(this.Actor(), new CreateAssignmentCommand(
                id, [.. Decisions.Where(text => Guid.TryParse(text, out _)).Select(Guid.Parse)], receiver!, new AssignmentTerms(Scope?.Trim() ?? ""), Key));
            this.Tell($"Ett utkast till uppdrag för {made.Receiver.Name} är skapat. Fyll i resten och besluta.");
            return LocalRedirect($"/uppdrag/{made.Id}");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("", error.Message);
            return Page();
        }
    }

    private void Load(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        Rows = assignments.Execute(this.Actor(), id);
        Used = [.. decisions.Execute(this.Actor(), id).Where(decision => decision.Holds && decision.Answer == DecisionAnswer.Use)];
    }
}
