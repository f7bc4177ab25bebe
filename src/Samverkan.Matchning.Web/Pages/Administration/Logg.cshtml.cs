using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>The whole log, its check, and its end to keep elsewhere.</summary>
[Permit(Permission.SeeAudit)]
internal sealed class LoggModel(ReadAudit read, VerifyAudit verify, ListUsers users) : PageModel
{
    private const int MostCases = 100_000;

    /// <summary>What the address asks for.</summary>
    public LogAddress Address { get; private set; } = new();

    /// <summary>First day, last day and case as typed, for the fields.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Fran { get; set; }

    /// <inheritdoc cref="Fran"/>
    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    /// <inheritdoc cref="Fran"/>
    [BindProperty(SupportsGet = true)]
    public string? Arende { get; set; }

    /// <summary>An end of the log kept from before.</summary>
    [BindProperty]
    public string? Witness { get; set; }

    /// <summary>The rows of the page, newest first.</summary>
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>Whether there are older rows.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The end of the log now; null when it is empty.</summary>
    public AuditHead? Head { get; private set; }

    /// <summary>What the check found; null when none was asked for.</summary>
    public AuditVerification? Verified { get; private set; }

    /// <summary>Those who may have done something.</summary>
    public IEnumerable<Choice> People =>
    [
        .. users.Execute(this.Actor()).OrderBy(account => account.Name, Swedish.Order).Select(account => new Choice(account.Id.ToString(), account.Name)),
        new Choice(Actor.Service.UserId.ToString(), Actor.Service.Name),
    ];

    public static IEnumerable<Choice> Actions => Enum.GetValues<AuditAction>().Select(action => new Choice(action.Slug(), action.Label())).OrderBy(choice => choice.Text, Swedish.Order);

    public void OnGet()
    {
        Address = LogAddress.Read(Request.Query);
        Refuse(nameof(Fran), Address.From);
        Refuse(nameof(Till), Address.To);
        Show();
    }

    public void OnPostKontrollera()
    {
        try
        {
            Verified = verify.Execute(this.Actor(), string.IsNullOrWhiteSpace(Witness) ? null : AuditHead.Parse(Witness));
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(Witness), error.Message);
        }

        Show();
    }

    private void Show()
    {
        Head = read.Execute(this.Actor(), new AuditQuery { Limit = 1 }) is [var last] ? new AuditHead(last.Number, last.Hash) : null;
        var found = Address.Case.Length > 0 && CaseId() is null ? [] : read.Execute(this.Actor(), Address.ToQuery(CaseId()));
        Rows = [.. found.Take(LogAddress.PageSize)];
        HasMore = found.Count > LogAddress.PageSize;
    }

    /// <summary>The case that was meant. Its registry number stands in the row that tells of its creation; the case itself is not opened.</summary>
    private Guid? CaseId() => Address.CaseId ?? (Address.Case.Length == 0 ? null
        : read.Execute(this.Actor(), new AuditQuery { Action = AuditAction.CaseCreated, Limit = MostCases })
            .FirstOrDefault(row => row.Entry.Facts.Any(fact => fact.EndsWith($": {Address.Case}", StringComparison.OrdinalIgnoreCase)))?.Entry.CaseId);

    private void Refuse(string field, string typed)
    {
        if (typed.Length > 0 && Swedish.ParseDate(typed) is null)
        {
            ModelState.AddModelError(field, "Skriv datumet som år-månad-dag, till exempel 2026-03-01.");
        }
    }
}
