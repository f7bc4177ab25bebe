using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>Makes the agreement of a case as a Word file, from the common template or from one that the office has edited.</summary>
[Permit(Permission.ManageAssignments)]
[EnableRateLimiting(RateLimits.Upload)]
[RequestSizeLimit(MaxBytes * 2)]
internal sealed class OverenskommelseModel(ReadCase read, MakeAgreement make, IAgreementWriter writer, IAgreementTemplate template) : PageModel
{
    private const int MaxBytes = 10 * 1024 * 1024;

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A template that the office has edited; null for the common one.</summary>
    [BindProperty]
    public IFormFile? Template { get; set; }

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>What is missing in the document, or not understood in the template.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];


    public void OnGet(Guid id) => Case = read.Execute(this.Actor(), id);

    /// <summary>Gives the common template, to be edited in Word.</summary>
    public IActionResult OnGetMall() => File(template.Open(), WordType, "mall-overenskommelse.docx");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        Case = read.Execute(this.Actor(), id);
        try
        {
            await using var file = await OpenAsync(cancellationToken);
            var made = await make.ExecuteAsync(this.Actor(), id, file, cancellationToken);
            return File(made.Content, WordType, made.FileName);
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(Template), error.Message);
            return Page();
        }
    }

    /// <summary>Tells what is wrong with an edited template, and makes nothing.</summary>
    public async Task<IActionResult> OnPostKontrolleraAsync(Guid id, CancellationToken cancellationToken)
    {
        Case = read.Execute(this.Actor(), id);
        try
        {
            await using var file = await OpenAsync(cancellationToken);
            Warnings = await writer.CheckAsync(file, cancellationToken);
            IsChecked = true;
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(Template), error.Message);
        }

        return Page();
    }

    /// <summary>Whether a template has been checked.</summary>
    public bool IsChecked { get; private set; }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (Template is null or { Length: 0 })
        {
            return template.Open();
        }

        if (Template.Length > MaxBytes)
        {
            throw new RejectedInputException("mall-for-stor", "Mallen är större än 10 MB. Ta bort bilder ur den.");
        }

        var bytes = new MemoryStream();
        await Template.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;
        return bytes;
    }
}
