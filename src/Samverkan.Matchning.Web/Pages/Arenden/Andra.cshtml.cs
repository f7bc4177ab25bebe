using Microsoft.AspNetCore.Mvc;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>Changes a case. Who is second to save sees what the first one changed, keeps what they typed and decides.</summary>
[Permit(Permission.EditCases)]
internal sealed class AndraModel(ReadCase read, ChangeCase change, ListColleagues colleagues, CorpusSnapshot corpus) : CaseFormPage(colleagues, corpus)
{
    /// <summary>The case as it is stored.</summary>
    public Case Case { get; private set; } = null!;

    public void OnGet(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        Input = CaseInput.Of(Case);
        AddRows();
    }

    public IActionResult OnPost(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        if (HasFaults())
        {
            AddRows();
            return Page();
        }

        try
        {
            change.Execute(this.Actor(), new ChangeCaseCommand(id, Input.Version, Input.ToForm()));
            this.Tell("Ändringarna är sparade.");
            return LocalRedirect($"/arenden/{id}");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError("", error.Message);
        }
        catch (ConflictException error) when (error.Current is Case current && current.Version != Input.Version)
        {
            ShowDifference(error, current);
        }
        catch (ConflictException error)
        {
            ModelState.AddModelError("Input.RegistryNumber", error.Message);
        }

        AddRows();
        return Page();
    }

    /// <summary>
    /// The difference between what is stored now and what was typed. The next time the form is sent it replaces what is stored, because the
    /// person has then seen it.
    /// </summary>
    private void ShowDifference(ConflictException error, Case current)
    {
        var form = Input.ToForm();
        var typed = current with
        {
            RegistryNumber = form.RegistryNumber,
            Authority = form.Authority,
            Municipality = form.Municipality,
            County = form.County,
            Units = form.Units,
            SchoolForms = [.. form.Units.SelectMany(unit => unit.SchoolForms).Concat(form.SchoolForms).Distinct().Order()],
            Contact = form.Contact,
            Team = form.Team,
            ResponsibleId = form.ResponsibleId,
            ResponsibleName = People.FirstOrDefault(person => person.Value == form.ResponsibleId?.ToString())?.Text,
            Stage = form.Stage,
            Deadlines = form.Deadlines,
            OngoingProgrammes = form.OngoingProgrammes,
            Notes = form.Notes,
        };
        Differences = CaseDifference.Between(current, typed);
        ChangedBy = error.ChangedAt is { } at ? $"{error.ChangedBy}, {SwedishTime.Text(at)}" : error.ChangedBy;
        ModelState.AddModelError("", "Någon annan har ändrat ärendet medan du skrev. Inget av det du skrev är borta. Läs skillnaderna nedan, rätta det du vill och spara igen.");
        Input.Version = current.Version;
        ModelState.Remove("Input.Version");
    }
}
