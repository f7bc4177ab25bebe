using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>Reviews what was masked before anything else sees the text: shows false hits again, masks more, and approves.</summary>
[Permit(Permission.ReviewMasking)]
internal sealed class MaskningModel(ReviewMasking review, MaskMore maskMore, LiftMasks lift, ApproveMasking approve, TimeProvider clock) : PageModel
{
    /// <summary>The masking.</summary>
    public MaskingReview Review { get; private set; } = null!;

    /// <summary>Version of the analysis that the form was shown with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Unique to the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Numbers of the masks that a button is about, separated by commas.</summary>
    [BindProperty]
    public string? Masks { get; set; }

    /// <summary>Text to mask wherever it stands.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What it is, as a slug.</summary>
    [BindProperty]
    public string? Type { get; set; } = PersonalDataType.Name.Slug();

    /// <summary>Whether the masking has been approved already.</summary>
    public bool IsApproved => Review.Analysis.State == AnalysisState.Classified;

    public void OnGet(Guid id) => Load(id);

    public IActionResult OnPostVisa(Guid id) => Change(id, isLifted: true);

    public IActionResult OnPostMaskera(Guid id) => Change(id, isLifted: false);

    public IActionResult OnPostMer(Guid id)
    {
        if (!EnumNames.TryParse<PersonalDataType>(Type ?? "", out var type))
        {
            ModelState.AddModelError(nameof(Type), "Välj vad det är.");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), "Skriv det som ska maskas.");
        }

        return !ModelState.IsValid ? Again(id) : Try(id, nameof(Text), () =>
        {
            maskMore.Execute(this.Actor(), new MaskMoreCommand(id, Version, Text!, type));
            this.Tell($"”{Text!.Trim()}” är maskat ({type.Word()}).");
        });
    }

    public IActionResult OnPostGodkann(Guid id)
    {
        try
        {
            var approved = approve.Execute(this.Actor(), new ApproveMaskingCommand(id, Version, Key));
            this.Tell("Maskningen är godkänd och områdena är hittade. Läs igenom och rätta det som blivit fel.");
            return LocalRedirect($"/analyser/{approved.Id}");
        }
        catch (ConflictException error)
        {
            return Conflicted(id, error);
        }
    }

    private IActionResult Change(Guid id, bool isLifted)
    {
        int[] numbers = [.. (Masks ?? "").Split(',').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        return Try(id, "", () =>
        {
            var changed = lift.Execute(this.Actor(), new LiftMasksCommand(id, Version, numbers, isLifted));
            var back = new Dictionary<string, string> { [nameof(Masks)] = Masks!, [nameof(Version)] = changed.Version.ToString(CultureInfo.InvariantCulture) };
            this.Tell(
                isLifted ? "Texten visas igen." : "Texten är maskad igen.",
                new Undo($"/analyser/{id}/maskning?handler={(isLifted ? "Maskera" : "Visa")}", back));
        });
    }

    private IActionResult Try(Guid id, string field, Action change)
    {
        try
        {
            change();
            return LocalRedirect($"/analyser/{id}/maskning");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(field, error.Message);
            return Again(id);
        }
        catch (ConflictException error)
        {
            return Conflicted(id, error);
        }
    }

    private PageResult Conflicted(Guid id, ConflictException error)
    {
        ModelState.AddModelError("", $"{(error.ChangedBy.Length > 0 ? error.ChangedBy : "Någon annan")} har ändrat maskningen medan du läste. Sidan visar nu hur den ser ut. Kontrollera den och gör om det du ville göra.");
        return Again(id);
    }

    private PageResult Again(Guid id)
    {
        Load(id);
        return Page();
    }

    /// <summary>Shows what is stored now; hidden fields of a form that came back are the new ones.</summary>
    private void Load(Guid id)
    {
        Review = review.Execute(this.Actor(), id);
        Version = Review.Analysis.Version;
        Key = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
    }
}
