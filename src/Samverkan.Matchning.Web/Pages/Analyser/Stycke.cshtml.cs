using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>Corrects the areas and the role of one passage. The document view's script borrows the form of this page.</summary>
[Permit(Permission.CorrectLabels)]
internal sealed class StyckeModel(ReadAnalysis read, CorrectLabels correct, UndoCorrection undo, CorpusSnapshot corpus, TimeProvider clock) : PageModel
{
    /// <summary>The analysis.</summary>
    public AnalysisVersion Analysis { get; private set; } = null!;

    /// <summary>The passage as it is stored.</summary>
    public PassageView Passage { get; private set; } = null!;

    /// <summary>Slugs of the areas that are ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string> Areas { get; set; } = [];

    /// <summary>What the passage does, as a slug.</summary>
    [BindProperty]
    public string? Role { get; set; }

    /// <summary>Version of the correction that the form was shown with; 0 for none.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Unique to the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>What somebody else has saved meanwhile, in words; null when nobody has.</summary>
    public string? SavedByOther { get; private set; }

    public static IEnumerable<Choice> Roles { get; } =
    [
        new(PassageRole.Problem.Slug(), "Problem", "Något fungerar inte, saknas eller blir sämre"),
        new(PassageRole.Cause.Slug(), "Orsak", "Varför det är så"),
        new(PassageRole.Strength.Slug(), "Styrka", "Något fungerar"),
        new(PassageRole.Plan.Slug(), "Plan", "Något som ska göras"),
        new(PassageRole.Background.Slug(), "Bakgrund", "Beskriver utan att värdera"),
    ];

    /// <summary>All areas; those that the classifier thought of come first, with its probability.</summary>
    public IReadOnlyList<Choice> AllAreas { get; private set; } = [];

    public IActionResult OnGet(Guid id, int number)
    {
        if (Load(id, number) is { } elsewhere)
        {
            return elsewhere;
        }

        Areas = [.. Passage.Areas.Select(area => area.Area.Slug)];
        Role = Passage.Role.Slug();
        Version = Passage.Correction?.Version ?? 0;
        return Page();
    }

    public IActionResult OnPost(Guid id, int number)
    {
        if (Load(id, number) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!EnumNames.TryParse<PassageRole>(Role ?? "", out var role))
        {
            ModelState.AddModelError(nameof(Role), "Välj vad stycket gör.");
            return Page();
        }

        try
        {
            var saved = correct.Execute(this.Actor(), new CorrectLabelsCommand(id, number, [.. Areas.Where(area => area.Length > 0)], role, Version, Key));
            this.Tell($"Stycke {number} är rättat.", UndoOf(id, number, saved));
            return LocalRedirect($"/analyser/{id}#stycke-{number}");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(Areas), error.Message);
        }
        catch (ConflictException error)
        {
            ShowOther(error);
        }

        return Page();
    }

    public IActionResult OnPostAngra(Guid id, int number)
    {
        if (Load(id, number) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Passage.Correction is not { } correction)
        {
            this.Tell($"Stycke {number} har ingen rättning.");
            return LocalRedirect($"/analyser/{id}#stycke-{number}");
        }

        try
        {
            undo.Execute(this.Actor(), correction.Id, Version);
            this.Tell($"Rättningen av stycke {number} är borttagen. Tjänstens förslag gäller igen.");
            return LocalRedirect($"/analyser/{id}#stycke-{number}");
        }
        catch (ConflictException error)
        {
            ShowOther(error);
            return Page();
        }
    }

    /// <summary>The way back: to what the passage's correction was before, or to none.</summary>
    private Undo UndoOf(Guid id, int number, LabelCorrection saved)
    {
        var fields = new Dictionary<string, string> { [nameof(Version)] = saved.Version.ToString(CultureInfo.InvariantCulture) };
        if (Passage.Correction is not { } before)
        {
            return new Undo($"/analyser/{id}/stycke/{number}?handler=Angra", fields);
        }

        fields[nameof(Role)] = before.Role.Slug();
        for (var i = 0; i < before.Labels.Count; i++)
        {
            fields[$"{nameof(Areas)}[{i}]"] = before.Labels[i];
        }

        return new Undo($"/analyser/{id}/stycke/{number}", fields);
    }

    private void ShowOther(ConflictException error)
    {
        var current = error.Current as LabelCorrection;
        var words = current is null ? "Rättningen är borttagen." : $"{current.Role.Label()}: {(current.Labels.Count == 0 ? "inga områden" : string.Join(", ", current.Labels.Select(slug => corpus.Area(slug)?.Name ?? slug)))}.";
        SavedByOther = error.ChangedBy.Length > 0 ? $"{error.ChangedBy} har sparat: {words}" : words;
        Version = current?.Version ?? 0;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", "Någon annan har rättat stycket medan du läste. Det du valde står kvar nedan. Spara om ditt val ska gälla i stället.");
    }

    /// <returns>Where to go instead, when there is no such passage to correct.</returns>
    private RedirectResult? Load(Guid id, int number)
    {
        var view = read.Execute(this.Actor(), id);
        Analysis = view.Analysis;
        if (view.Analysis.Passages.FirstOrDefault(passage => passage.Number == number) is not { } passage)
        {
            return Redirect($"/analyser/{id}");
        }

        Passage = PassageView.Of(passage, view.Corrections.GetValueOrDefault(number), corpus);
        var thought = passage.Areas.ToDictionary(area => area.Area, area => area.Probability);
        AllAreas = [.. corpus.Areas.OrderByDescending(area => thought.GetValueOrDefault(area.Slug)).ThenBy(area => area.Name, Swedish.Order)
            .Select(area => new Choice(area.Slug, area.Name, thought.TryGetValue(area.Slug, out var probability) ? Probability.Text(probability) : null))];
        Key ??= Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        return null;
    }
}
