using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>What the pages share on which suggestions are answered: the answer, its faults, and taking it back.</summary>
internal abstract class AnswerPage(Decide decide, UndoDecision undo, TimeProvider clock) : PageModel
{
    /// <summary>The answer that was typed; shown again in its own card when something is wrong with it.</summary>
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    /// <summary>The case.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Slug of the area.</summary>
    [FromRoute]
    public string Omrade { get; set; } = "";

    /// <summary>The answers a suggestion can be given; none is chosen beforehand.</summary>
    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(DecisionAnswer.Use.Slug(), "Använd", "Kan bli ett uppdrag eller underlag"),
        new(DecisionAnswer.Reject.Slug(), "Avvisa", "Passar inte här"),
        new(DecisionAnswer.Later.Slug(), "Senare", "Behöver mer underlag eller får vänta"),
    ];

    /// <summary>A new key for a form.</summary>
    public string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    /// <summary>Shows the page; called when it is opened and when an answer has a fault.</summary>
    protected abstract void Show();

    /// <summary>The address to go back to when an answer is saved.</summary>
    protected abstract string Address { get; }

    public void OnGet() => Show();

    /// <summary>Saves an answer.</summary>
    public IActionResult OnPostSvara()
    {
        if (!EnumNames.TryParse<DecisionAnswer>(Input.Answer ?? "", out var answer))
        {
            ModelState.AddModelError(FieldOf("Answer"), "Välj ett av svaren.");
        }

        if (string.IsNullOrWhiteSpace(Input.Motive))
        {
            ModelState.AddModelError(FieldOf("Motive"), "Skriv varför. Motiveringen följer med ärendet.");
        }

        if (!ModelState.IsValid)
        {
            Show();
            return Page();
        }

        try
        {
            var made = decide.Execute(
                this.Actor(), new DecideCommand(Id, Omrade, string.IsNullOrEmpty(Input.RecordId) ? null : Input.RecordId, answer, Input.Motive!, Input.Replaces, Input.Key));
            this.Tell(
                made.RecordId is null ? "Beslutet att inget passar är sparat." : $"Svaret är sparat: {made.Answer.Label()} – {made.RecordTitle}.",
                new Undo($"/arenden/{Id}/forslag/{Omrade}?handler=Angra", new Dictionary<string, string> { ["beslut"] = made.Id.ToString(), ["version"] = made.Version.ToString(Swedish.Culture) }));
            return LocalRedirect(Address);
        }
        catch (ConflictException error) when (error.Current is Decision theirs)
        {
            ModelState.AddModelError(
                FieldOf("Answer"), $"{error.ChangedBy} har redan svarat {theirs.Answer.Label().ToLower(Swedish.Culture)}: ”{theirs.Motive}”. Din text finns kvar. Läs deras svar i kortet och ändra det om du vill.");
        }
        catch (Exception error) when (error is RejectedInputException or ConflictException)
        {
            ModelState.AddModelError(FieldOf("Motive"), error.Message);
        }

        Show();
        return Page();
    }

    /// <summary>Takes an answer back.</summary>
    public IActionResult OnPostAngra(Guid beslut, int version)
    {
        try
        {
            undo.Execute(this.Actor(), beslut, version);
            this.Tell("Svaret är taget tillbaka. Det står kvar i historiken.");
        }
        catch (RejectedInputException error)
        {
            this.Tell(error.Message);
        }

        return LocalRedirect(Address);
    }

    /// <summary>Fields of the cards have names of their own, so that the error summary leads to the right one.</summary>
    private string FieldOf(string name) => AnswerForm.FieldName(Input.RecordId, name);
}
