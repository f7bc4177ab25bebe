using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>Turns what was filled in into a case, in one place for creating, changing and importing.</summary>
public sealed class CaseWriter(ICaseStore store, TimeProvider clock)
{
    /// <summary>A new case, not yet saved. What a team creates belongs to that team.</summary>
    /// <exception cref="RejectedInputException">A field is not filled in as it has to be.</exception>
    internal Case New(Actor actor, CaseForm form)
    {
        var now = clock.GetUtcNow();
        var blank = new Case
        {
            Id = Guid.CreateVersion7(now),
            Changed = Changed.Now(actor, clock),
            CreatedAt = now,
            RegistryNumber = "",
            Authority = form.Authority,
        };
        return Filled(actor, blank, form);
    }

    /// <summary>A case with new content, not yet saved.</summary>
    /// <exception cref="RejectedInputException">A field is not filled in as it has to be.</exception>
    internal Case Filled(Actor actor, Case current, CaseForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        CaseFormCheck.Demand(form);
        return current with
        {
            Changed = Changed.Now(actor, clock),
            RegistryNumber = form.RegistryNumber.Trim(),
            Authority = form.Authority with { Name = form.Authority.Name.Trim() },
            Municipality = form.Municipality.Trim(),
            County = form.County is null ? null : CountyNames.Parse(form.County),
            Units = [.. form.Units.OrderBy(unit => unit.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))],
            SchoolForms = [.. form.SchoolForms.Concat(form.Units.SelectMany(unit => unit.SchoolForms)).Distinct().Order()],
            Contact = form.Contact,
            Team = actor.Role == Role.Team ? actor.Team : string.IsNullOrWhiteSpace(form.Team) ? null : form.Team.Trim(),
            ResponsibleId = form.ResponsibleId,
            ResponsibleName = form.ResponsibleId is { } id ? NameOf(id) : null,
            Stage = form.Stage,
            Deadlines = [.. form.Deadlines.OrderBy(deadline => deadline.Date)],
            OngoingProgrammes = [.. form.OngoingProgrammes.Distinct()],
            Notes = form.Notes,
        };
    }

    private string NameOf(Guid userId) => store.Find<UserAccount>(userId)?.Name
        ?? throw new RejectedInputException("ansvarig-saknas", "Den som valts som ansvarig finns inte längre. Välj någon annan.");
}
