using System.Text.RegularExpressions;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>What a filled-in case has to meet. All faults are told at once.</summary>
public static partial class CaseFormCheck
{
    /// <summary>Characters a text field may have.</summary>
    public const int MaxText = 200;

    /// <summary>Characters the notes may have.</summary>
    public const int MaxNotes = 10_000;

    private const int MaxUnits = 500;

    /// <summary>All faults of a form; empty when it can be saved.</summary>
    public static IReadOnlyList<FieldFault> Faults(CaseForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = new List<FieldFault>();
        Check(RegistryNumber().IsMatch(form.RegistryNumber.Trim()), nameof(form.RegistryNumber), "Skriv ett diarienummer, till exempel 2026:00123. Det får ha siffror, bokstäver, kolon, snedstreck, punkt, bindestreck och mellanslag, högst 40 tecken.");
        Check(IsFilled(form.Authority.Name), nameof(form.Authority), "Skriv huvudmannens namn, högst 200 tecken.");
        Check(form.Authority.OrganisationNumber is null || OrganisationNumber.Check(form.Authority.OrganisationNumber, out _) == OrganisationNumberCheck.Valid, "OrganisationNumber", "Skriv huvudmannens organisationsnummer med tio siffror, till exempel 212000-0142.");
        Check(form.Municipality.Length <= MaxText, nameof(form.Municipality), "Skriv kommunens namn med högst 200 tecken.");
        Check(form.County is null || CountyNames.Parse(form.County) is not null, nameof(form.County), "Välj ett av Sveriges 21 län.");
        Check(form.Units.Count <= MaxUnits, nameof(form.Units), $"Ett ärende kan ha högst {MaxUnits} skolenheter.");
        Check(form.Notes.Length <= MaxNotes, nameof(form.Notes), "Anteckningarna får ha högst 10 000 tecken.");
        foreach (var unit in form.Units)
        {
            Check(unit.Code is null ? unit.SchoolForms.Contains(SchoolForm.Preschool) : SchoolUnitCode.IsValid(unit.Code), nameof(form.Units),
                unit.Code is null ? $"Skriv skolenhetskoden för {unit.Name}. Bara en förskola får sakna kod." : $"Skolenhetskoden ”{unit.Code}” ska ha åtta siffror.");
            Check(IsFilled(unit.Name), nameof(form.Units), $"Skriv ett namn på skolenheten {unit.Code}.");
        }

        foreach (var twice in form.Units.Where(unit => unit.Code is not null).GroupBy(unit => unit.Code).Where(group => group.Count() > 1))
        {
            faults.Add(new FieldFault(nameof(form.Units), $"Skolenhetskoden {twice.Key} står flera gånger."));
        }

        Check(form.Contact is null || IsFilled(form.Contact.Name), nameof(form.Contact), "Skriv kontaktpersonens namn, eller ta bort kontakten.");
        Check(form.Contact?.Email is null || Email().IsMatch(form.Contact.Email), "ContactEmail", "Skriv en hel e-postadress, till exempel namn@exempel.se.");
        Check(form.Deadlines.All(deadline => IsFilled(deadline.What)), nameof(form.Deadlines), "Skriv vad varje datum gäller.");
        return faults;

        void Check(bool holds, string field, string message)
        {
            if (!holds)
            {
                faults.Add(new FieldFault(field, message));
            }
        }
    }

    internal static void Demand(CaseForm form)
    {
        var faults = Faults(form);
        if (faults.Count > 0)
        {
            throw new RejectedInputException("arende-ogiltigt", string.Join(' ', faults.Select(fault => fault.Message)));
        }
    }

    private static bool IsFilled(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaxText;

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}:/.\- ]{0,39}\z")]
    private static partial Regex RegistryNumber();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();
}
