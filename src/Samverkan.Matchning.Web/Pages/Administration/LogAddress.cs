using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>A look into the log as it stands in the address: who, what, from, to, which case, and below which row. What means nothing is passed over.</summary>
internal sealed partial record LogAddress
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    private const int MaxText = 200;

    public Guid? Person { get; init; }

    public AuditAction? Action { get; init; }

    /// <summary>First day, as typed.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day, as typed.</summary>
    public string To { get; init; } = "";

    /// <summary>The case as typed: its registry number, its address or its id.</summary>
    public string Case { get; init; } = "";

    /// <summary>Only rows with a lower number.</summary>
    public long? Before { get; init; }

    public bool HasFilter => Person is not null || Action is not null || From.Length > 0 || To.Length > 0 || Case.Length > 0;

    /// <summary>The id in what was typed as the case; null when there is none, as in a registry number.</summary>
    public Guid? CaseId => Id().Match(Case) is { Success: true } id ? Guid.Parse(id.Value) : null;

    public static LogAddress Read(IQueryCollection query) => new()
    {
        Person = Guid.TryParse(query["person"], out var person) ? person : null,
        Action = query.One<AuditAction>("handelse"),
        From = query.Text("fran", MaxText),
        To = query.Text("till", MaxText),
        Case = query.Text("arende", MaxText),
        Before = query.Number("fore", 1, long.MaxValue),
    };

    /// <summary>The question to the log.</summary>
    /// <param name="caseId">The case that was meant.</param>
    public AuditQuery ToQuery(Guid? caseId) => new()
    {
        UserId = Person,
        Action = Action,
        CaseId = caseId,
        From = Swedish.ParseDate(From) is { } from ? SwedishTime.StartOf(from) : null,
        To = Swedish.ParseDate(To) is { } to ? SwedishTime.StartOf(to.AddDays(1)) : null,
        Before = Before,
        Limit = PageSize + 1,
    };

    public string ToUrl() => QueryHelpers.AddQueryString("/administration/logg", new Dictionary<string, string?>
    {
        ["person"] = Person?.ToString(),
        ["handelse"] = Action?.Slug(),
        ["fran"] = From,
        ["till"] = To,
        ["arende"] = Case,
        ["fore"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary());

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
