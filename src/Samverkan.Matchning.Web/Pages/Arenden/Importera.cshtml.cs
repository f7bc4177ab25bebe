using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>
/// Creates many cases out of Skolinspektionen's list of units: a file is read, what it would make is shown, and only then are the cases
/// created. The file travels with the preview, so that nothing is kept of a list that is never used.
/// </summary>
[Permit(Permission.ImportCases)]
[EnableRateLimiting(RateLimits.Upload)]
[RequestSizeLimit(MaxBytes * 2)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes * 2, ValueLengthLimit = MaxBytes * 2)]
internal sealed class ImporteraModel(IUnitListReader reader, PreviewImport preview, ImportCases import, TimeProvider clock) : PageModel
{
    /// <summary>Bytes a list may have.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The list.</summary>
    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The list again, in base64, when the preview is accepted.</summary>
    [BindProperty]
    public string? Bytes { get; set; }

    /// <summary>What the registry numbers begin with.</summary>
    [BindProperty]
    public string? Prefix { get; set; }

    /// <summary>The first case's number.</summary>
    [BindProperty]
    public string? First { get; set; }

    /// <summary>Team of all the cases.</summary>
    [BindProperty]
    public string? Team { get; set; }

    /// <summary>The list as it was read; null before that.</summary>
    public UnitList? Read { get; private set; }

    /// <summary>What it would make; null before that.</summary>
    public ImportReport? Report { get; private set; }

    public void OnGet()
    {
        Prefix = $"{clock.GetLocalNow().Year}:";
        First = "1";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (List is null or { Length: 0 } || List.Length > MaxBytes)
        {
            ModelState.AddModelError(nameof(List), List is { Length: > MaxBytes } ? "Listan är större än 10 MB. Dela upp den." : "Välj en fil, .xlsx eller .csv.");
        }

        if (Command([]) is null)
        {
            ModelState.AddModelError(nameof(First), "Skriv ett heltal, till exempel 124.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using var bytes = new MemoryStream();
        await List!.CopyToAsync(bytes, cancellationToken);
        await ShowAsync(bytes.ToArray(), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostSkapaAsync(CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(Bytes ?? "");
        }
        catch (FormatException)
        {
            ModelState.AddModelError(nameof(List), "Listan följde inte med. Välj den igen.");
            return Page();
        }

        await ShowAsync(bytes, cancellationToken);
        if (Report is null)
        {
            return Page();
        }

        try
        {
            var made = import.Execute(this.Actor(), Command(Read!.Rows)!);
            this.Tell($"{Swedish.Count(made.New.Count, "ärende är skapat", "ärenden är skapade")}.");
            return LocalRedirect("/arenden");
        }
        catch (ConflictException error)
        {
            ModelState.AddModelError(nameof(First), error.Message);
            return Page();
        }
    }

    private async Task ShowAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            Read = await reader.ReadAsync(new MemoryStream(bytes), cancellationToken);
            Report = Command(Read.Rows) is { } command ? preview.Execute(this.Actor(), command) : null;
            Bytes = Convert.ToBase64String(bytes);
            ModelState.Remove(nameof(Bytes));
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(List), error.Message);
        }
    }

    private ImportCasesCommand? Command(IReadOnlyList<UnitListRow> rows) =>
        int.TryParse(First, out var first) && first >= 0 ? new ImportCasesCommand(rows, Prefix?.Trim() ?? "", first, string.IsNullOrWhiteSpace(Team) ? null : Team.Trim()) : null;
}
