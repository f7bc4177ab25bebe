using System.Globalization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>The list of cases as a queue of work.</summary>
public sealed class ListCases(ICaseStore store, CaseGate gate, Redaction redaction)
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>The cases that a person may see and that meet a question.</summary>
    /// <exception cref="Errors.ForbiddenException">The role sees no cases.</exception>
    public CaseList Execute(Actor actor, CaseListQuery query)
    {
        gate.Demand(actor, Permission.SeeCases);
        ArgumentNullException.ThrowIfNull(query);
        var visible = store.List<Case>(actor.Role == Role.Team ? actor.Team ?? "" : null).Where(item => CaseRights.MaySee(actor, item)).ToArray();
        var waiting = WaitingCases.Load(store);
        var rows = visible.Where(item => Meets(actor, item, query))
            .Select(item => new CaseListRow(item, waiting.Of(item), Earliest(item.NextDeadline?.Date, waiting.NextReplyOf(item.Id))))
            .Where(row => (query.WaitsFor is not { } party || row.Waits.Any(waits => waits.For == party)) && (query.DueBy is not { } day || row.NextDate <= day))
            .ToArray();
        return new CaseList(
            [.. Sorted(rows, query).Skip(query.Offset).Take(query.Limit).Select(row => row with { Case = redaction.For(actor, row.Case) })],
            rows.Length,
            [.. visible.Select(item => item.Team).OfType<string>().Distinct().Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))]);
    }

    private static bool Meets(Actor actor, Case item, CaseListQuery query) =>
        (query.Stages.Count == 0 ? item.Stage != CaseStage.Closed : query.Stages.Contains(item.Stage))
        && (!query.Mine || item.ResponsibleId == actor.UserId)
        && (query.Team is null || item.Team == query.Team)
        && (query.County is null || item.County == query.County)
        && (query.SchoolForm is not { } form || item.SchoolForms.Contains(form))
        && query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Searchable(item).Any(text => Contains(text, word)));

    private static IEnumerable<string> Searchable(Case item) =>
        [item.RegistryNumber, item.Authority.Name, item.Municipality, .. item.Units.SelectMany(unit => (string[])[unit.Code ?? "", unit.Name])];

    private static bool Contains(string text, string word) => Swedish.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0;

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static IEnumerable<CaseListRow> Sorted(IEnumerable<CaseListRow> rows, CaseListQuery query)
    {
        var text = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
        var sorted = query.Sort switch
        {
            CaseSort.Deadline => By(row => row.NextDate ?? DateOnly.MaxValue, Comparer<DateOnly>.Default),
            CaseSort.RegistryNumber => By(row => row.Case.RegistryNumber, text),
            CaseSort.Authority => By(row => row.Case.Authority.Name, text),
            CaseSort.Stage => By(row => row.Case.Stage, Comparer<CaseStage>.Default),
            CaseSort.Changed => By(row => row.Case.Changed.At, Comparer<DateTimeOffset>.Default),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
        return sorted.ThenBy(row => row.Case.RegistryNumber, text).ThenBy(row => row.Case.Id);

        IOrderedEnumerable<CaseListRow> By<T>(Func<CaseListRow, T> key, IComparer<T> comparer) =>
            query.Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
    }
}
