using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Forslag;

/// <summary>Two to four suggestions side by side.</summary>
[Permit(Permission.SeeCases)]
internal sealed class JamforModel(SuggestForCase suggest, CorpusSnapshot corpus) : PageModel
{
    private const int Most = 4;

    /// <summary>The case and everything proposed for it.</summary>
    public CaseSuggestions All { get; private set; } = null!;

    /// <summary>The area.</summary>
    public AreaSuggestions Area { get; private set; } = null!;

    /// <summary>The chosen suggestions.</summary>
    public IReadOnlyList<CaseSuggestion> Chosen { get; private set; } = [];

    /// <summary>The rows of the comparison: a heading and one text for each chosen suggestion.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Texts)> Rows { get; private set; } = [];

    public void OnGet(Guid id, string omrade, string[] post)
    {
        All = suggest.Execute(this.Actor(), id);
        Area = All.Areas.FirstOrDefault(area => area.Finding.Area.Slug == omrade)
            ?? throw new NotFoundException("omrade-ej-bekraftat", "Området är inte bekräftat i ärendet. Bekräfta det under Prioritering, så tas förslag fram.");
        Chosen = [.. Area.Suggestions.Concat(Area.ByHand).Where(suggestion => post.Contains(suggestion.Record.Id)).Take(Most)];
        Rows = [.. new (string Heading, Func<CaseSuggestion, string?> Text)[]
        {
            ("Slag", it => Parts.Records.KindOf(it.Record)),
            ("Vem", it => Parts.Records.Byline(it.Record)),
            ("Värde", it => it.Score is { } score ? Swedish.Decimal(score) : "Tillagd för hand"),
            ("Varför", it => string.Join(" ", it.Reasons.Where(reason => reason.Contribution > 0).Take(3).Select(reason => $"{reason.Text.TrimEnd('.')}."))),
            ("Evidens", it => (it.Record as Intervention)?.Evidence is { } evidence ? $"{Language.EnumNames.Label(evidence.Level)}. {evidence.Description}" : null),
            ("Passar ärendet", it => string.Join(" ", it.Fit.Select(note => $"{note.Name}: {note.Text.TrimEnd('.')}."))),
            ("Belastning", it => it.Load is { } load ? Swedish.Count(load, "pågående uppdrag", "pågående uppdrag") : null),
            ("Tidigare här", it => string.Join(", ", it.Earlier.Select(earlier => $"{earlier.RegistryNumber} ({earlier.Year})"))),
            ("Jäv", it => it.Conflict?.Reason),
            ("Överlappar", it => string.Join(" ", it.Overlaps)),
            ("Områden", it => string.Join(", ", it.Record.Areas.Select(slug => corpus.Area(slug)?.Name ?? slug))),
            ("Svar", it => it.Decision is { } decision ? $"{Language.EnumNames.Label(decision.Answer)}: {decision.Motive}" : "Inte besvarat"),
        }.Select(row => (row.Heading, (IReadOnlyList<string>)[.. Chosen.Select(suggestion => row.Text(suggestion) is { Length: > 0 } text ? text : "–")]))
            .Where(row => row.Item2.Any(text => text != "–"))];
    }
}
