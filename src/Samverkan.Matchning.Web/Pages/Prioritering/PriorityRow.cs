using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Web.Pages.Prioritering;

/// <summary>An area in the form of priorities.</summary>
/// <param name="Area">The area.</param>
/// <param name="Found">What the analyses say of it; null when somebody added it by hand.</param>
/// <param name="Answer">What has been answered: <see cref="Confirmed"/>, <see cref="Rejected"/> or nothing yet.</param>
/// <param name="Note">What the school authority says of it.</param>
internal sealed record PriorityRow(ProblemArea Area, FoundArea? Found, string Answer, string Note)
{
    /// <summary>It is a problem here.</summary>
    public const string Confirmed = "bekraftat";

    /// <summary>It was found and is not a problem.</summary>
    public const string Rejected = "avfort";

    /// <summary>
    /// The rows as they are stored: the confirmed in the authority's order, then what nobody has judged by weight, then the rejected.
    /// Without stored priorities nothing is answered.
    /// </summary>
    public static List<PriorityRow> Of(CasePriorities? stored, IReadOnlyList<FoundArea> found, CorpusSnapshot corpus)
    {
        var bySlug = found.ToDictionary(area => area.Area.Slug);
        var confirmed = stored?.Areas ?? [];
        var rejected = stored?.Rejected ?? [];
        var judged = confirmed.Select(area => area.Area).Concat(rejected).ToHashSet();
        var rows = confirmed.Select(area => (Slug: area.Area, Answer: Confirmed, Note: area.Note))
            .Concat(found.Where(area => !judged.Contains(area.Area.Slug)).Select(area => (Slug: area.Area.Slug, Answer: "", Note: "")))
            .Concat(rejected.Select(slug => (Slug: slug, Answer: Rejected, Note: "")));
        return [.. rows.Where(row => corpus.Area(row.Slug) is not null)
            .Select(row => new PriorityRow(corpus.Area(row.Slug)!, bySlug.GetValueOrDefault(row.Slug), row.Answer, row.Note))];
    }
}

/// <summary>An area that stands otherwise in what was typed than in what somebody else saved.</summary>
/// <param name="Name">The area.</param>
/// <param name="Saved">How it stands now.</param>
/// <param name="Typed">How it stood in the form.</param>
internal sealed record PriorityDifference(string Name, string Saved, string Typed)
{
    /// <summary>What differs, in the order of the areas' names.</summary>
    public static IReadOnlyList<PriorityDifference> Between(CasePriorities? saved, CasePriorities typed, CorpusSnapshot corpus)
    {
        var all = (saved?.Areas ?? []).Concat(typed.Areas).Select(area => area.Area).Concat(saved?.Rejected ?? []).Concat(typed.Rejected).Distinct();
        return [.. all.Select(slug => new PriorityDifference(corpus.Area(slug)?.Name ?? slug, Words(saved, slug), Words(typed, slug)))
            .Where(row => row.Saved != row.Typed).OrderBy(row => row.Name, Swedish.Order)];
    }

    private static string Words(CasePriorities? priorities, string slug)
    {
        var place = priorities?.Areas.ToList().FindIndex(area => area.Area == slug) ?? -1;
        return place >= 0 ? $"Plats {place + 1}{(priorities!.Areas[place].Note is { Length: > 0 } note ? $": {note}" : "")}"
            : priorities?.Rejected.Contains(slug) == true ? "Avfört" : "Inte bedömt";
    }
}
