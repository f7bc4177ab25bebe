using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Tests.Cases.Register;

public sealed class CaseFormCheckTests
{
    private static readonly CaseForm Good = new()
    {
        RegistryNumber = "2026:00123",
        Authority = new SchoolAuthority("Granhults kommun"),
        County = "Skåne",
        Units = [new SchoolUnit("90000101", "Ekskolan", [SchoolForm.CompulsorySchool]), new SchoolUnit(null, "Solens förskola", [SchoolForm.Preschool])],
    };

    public static TheoryData<string, CaseForm> Faulty => new()
    {
        { "RegistryNumber", Good with { RegistryNumber = "" } },
        { "RegistryNumber", Good with { RegistryNumber = "2026\n:1" } },
        { "RegistryNumber", Good with { RegistryNumber = "<script>" } },
        { "Authority", Good with { Authority = new SchoolAuthority(" ") } },
        { "OrganisationNumber", Good with { Authority = new SchoolAuthority("X", false, "212000-0000") } },
        { "County", Good with { County = "Atlantis" } },
        { "Units", Good with { Units = [new SchoolUnit("9000010", "Ekskolan", [])] } },
        { "Units", Good with { Units = [new SchoolUnit("9000010a", "Ekskolan", [])] } },
        { "Units", Good with { Units = [new SchoolUnit("90000101\n", "Ekskolan", [])] } },
        { "Units", Good with { Units = [new SchoolUnit(null, "Ekskolan", [SchoolForm.CompulsorySchool])] } },
        { "Units", Good with { Units = [Good.Units[0], Good.Units[0]] } },
        { "Contact", Good with { Contact = new ContactPerson("") } },
        { "ContactEmail", Good with { Contact = new ContactPerson("Namn", null, "namn@") } },
        { "Deadlines", Good with { Deadlines = [new Deadline("", default)] } },
        { "Notes", Good with { Notes = new string('a', CaseFormCheck.MaxNotes + 1) } },
    };

    [Fact]
    public void A_whole_form_has_no_faults() => Assert.Empty(CaseFormCheck.Faults(Good));

    [Theory, MemberData(nameof(Faulty))]
    public void A_fault_is_told_at_its_field(string field, CaseForm form)
    {
        Assert.Contains(field, CaseFormCheck.Faults(form).Select(fault => fault.Field));
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(3, CaseFormCheck.Faults(Good with { RegistryNumber = "", Authority = new SchoolAuthority(""), County = "X" }).Count);
}
