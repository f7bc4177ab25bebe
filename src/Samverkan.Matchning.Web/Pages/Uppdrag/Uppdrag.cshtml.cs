using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>One assignment: what is agreed, where it stands, questions, plan and documents, and the steps its reader may take.</summary>
[Permit(Permission.SeeCases, Permission.AnswerAssignments)]
[EnableRateLimiting(RateLimits.Upload)]
[RequestFormLimits(MultipartBodyLengthLimit = 60 * 1024 * 1024)]
[RequestSizeLimit(60 * 1024 * 1024)]
internal sealed class UppdragModel(
    ReadAssignment read, MoveAssignment move, RerouteAssignment reroute, AskAboutAssignment ask, AnswerQuestion answer, PlanAssignment plan,
    AttachDocument attach, IDocumentStore documents, ReadCase readCase, ListDecisions decisions, CorpusSnapshot corpus, TimeProvider clock) : PageModel
{
    /// <summary>The assignment as its reader may see it.</summary>
    public AssignmentView View { get; private set; } = null!;

    /// <summary>Documents that belong to it.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    /// <summary>The receivers that a returned assignment can go to instead; empty when it cannot.</summary>
    public IReadOnlyList<Choice> Receivers { get; private set; } = [];

    /// <summary>Text of a step, question, answer or plan, shown again when something is wrong with it.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The step, question or field that the text belongs to.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Unique to the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Another receiver.</summary>
    [BindProperty]
    public string? Receiver { get; set; }

    /// <summary>Name of a consultant.</summary>
    [BindProperty]
    public string? Consultant { get; set; }

    public bool IsKansli => this.Actor().May(Permission.ManageAssignments);

    public bool IsSpsm => this.Actor().May(Permission.AnswerAssignments);

    public string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    /// <summary>Name of an area.</summary>
    public string AreaName(string slug) => corpus.Area(slug)?.Name ?? slug;

    public void OnGet(Guid id) => Load(id);

    public IActionResult OnPostSteg(Guid id) => Do(id, $"steg-{To}", () =>
        EnumNames.TryParse<AssignmentState>(To ?? "", out var to)
            ? AssignmentStatus.Done(move.Execute(this.Actor(), new MoveAssignmentCommand(id, Version, to, Text ?? "", Key)))
            : throw new RejectedInputException("steg-saknas", "Välj vad som ska hända med uppdraget."));

    public IActionResult OnPostFraga(Guid id) => Do(id, "fraga", () =>
    {
        ask.Execute(this.Actor(), id, Text ?? "", Key);
        return "Frågan är skickad till kansliet.";
    });

    public IActionResult OnPostSvar(Guid id) => Do(id, $"svar-{To}", () =>
    {
        answer.Execute(this.Actor(), id, Guid.TryParse(To, out var question) ? question : Guid.Empty, Text ?? "");
        return "Svaret är skickat.";
    });

    public IActionResult OnPostPlan(Guid id) => Do(id, "plan", () =>
    {
        plan.Execute(this.Actor(), id, Version, Text ?? "");
        return "Planen är sparad.";
    });

    public IActionResult OnPostMottagare(Guid id)
    {
        Load(id);
        var subject = readCase.Execute(this.Actor(), View.Assignment.CaseId);
        if (ReceiverInput.Of(Receiver, Consultant, subject, corpus) is not { } receiver)
        {
            ModelState.AddModelError(Receiver == "konsult" ? nameof(Consultant) : nameof(Receiver), Receiver == "konsult" ? "Skriv konsultens namn." : "Välj vem uppdraget ska gå till.");
            return Page();
        }

        return Do(id, nameof(Receiver), () => $"Ett nytt utkast för {receiver.Name} är skapat.",
            () => $"/uppdrag/{reroute.Execute(this.Actor(), new RerouteAssignmentCommand(id, Version, receiver, Key)).Id}");
    }

    public async Task<IActionResult> OnPostDokumentAsync(Guid id, IFormFile? fil, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        if (fil is not null)
        {
            await fil.CopyToAsync(bytes, cancellationToken);
        }

        return Do(id, "fil", () =>
        {
            var stored = attach.Execute(this.Actor(), new AttachDocumentCommand(id, fil?.FileName ?? "", bytes.ToArray(), Key));
            return $"{stored.Name} är tillagt.";
        });
    }

    private IActionResult Do(Guid id, string field, Func<string> act, Func<string>? then = null)
    {
        try
        {
            var address = then?.Invoke() ?? $"/uppdrag/{id}";
            this.Tell(act());
            return LocalRedirect(address);
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(field, error.Message);
        }
        catch (ConflictException error)
        {
            ModelState.AddModelError(field, $"{error.Message} Det du skrev finns kvar.");
        }

        Load(id);
        Version = View.Assignment.Version;
        ModelState.SetModelValue(nameof(Version), View.Assignment.Version, null);
        return Page();
    }

    private void Load(Guid id)
    {
        View = read.Execute(this.Actor(), id);
        Documents = [.. View.Assignment.DocumentIds.Select(documents.Find).OfType<StoredDocument>()];
        if (IsKansli && View.Assignment is { State: AssignmentState.Returned, ReroutedTo: null })
        {
            var subject = readCase.Execute(this.Actor(), View.Assignment.CaseId);
            Receivers = ReceiverInput.Choices(subject, decisions.Execute(this.Actor(), subject.Id).Where(decision => decision.Holds && decision.Answer == DecisionAnswer.Use), corpus);
        }
    }
}
