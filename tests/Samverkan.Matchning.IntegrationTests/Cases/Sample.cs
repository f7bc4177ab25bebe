using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Invented people and cases.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Kansli = new(Id(1), "Kanslisten Exempelsson", Role.Kansli);
    public static readonly Actor OtherKansli = new(Id(2), "Kollegan Exempelsson", Role.Kansli);
    public static readonly Actor Team = new(Id(3), "Teamledaren Exempelsson", Role.Team, "Team Norr");
    public static readonly Actor OtherTeam = new(Id(4), "Grannen Exempelsson", Role.Team, "Team Syd");
    public static readonly Actor Spsm = new(Id(5), "Rådgivaren Exempelsson", Role.Spsm);
    public static readonly Actor Reader = new(Id(6), "Läsaren Exempelsson", Role.Reader);
    public static readonly Actor Administrator = new(Id(7), "Administratören Exempelsson", Role.Administrator);
    public static readonly Actor[] OfEachRole = [Kansli, Team, Spsm, Reader, Administrator];

    public static CaseForm Form(string registryNumber = "2026:00001") => new()
    {
        RegistryNumber = registryNumber,
        Authority = new SchoolAuthority("Granhults kommun"),
        Municipality = "Granhult",
        County = "Västernorrlands län",
        Units = [new SchoolUnit("90000101", "Björklunda grundskola", [Corpus.SchoolForm.CompulsorySchool])],
        Contact = new ContactPerson("Skolchefen Exempelberg", "Skolchef", "skolchef@granhult.example"),
        Team = "Team Norr",
    };

    public static Case Case(string registryNumber = "2026:00001", string? team = "Team Norr") => new()
    {
        Id = Guid.CreateVersion7(Now),
        Changed = new Changed(Kansli.UserId, Kansli.Name, Now),
        CreatedAt = Now,
        RegistryNumber = registryNumber,
        Authority = new SchoolAuthority("Granhults kommun"),
        Team = team,
    };

    public static Decision Decision(Guid caseId, string recordId, int number = 0) => new()
    {
        Id = Guid.CreateVersion7(Now.AddMilliseconds(number)),
        Changed = new Changed(Kansli.UserId, Kansli.Name, Now),
        DecidedBy = new Changed(Kansli.UserId, Kansli.Name, Now),
        CaseId = caseId,
        Area = "narvaro",
        RecordId = recordId,
        Answer = DecisionAnswer.Use,
        Motive = "Passar skolan.",
    };

    public static AuditEntry Entry(AuditAction action = AuditAction.CaseChanged, Guid? caseId = null, params string[] facts) =>
        AuditEntry.Of(action, Kansli, new TestClock(Now), caseId, "arende", caseId, facts);

    public static CaseChange Change(Guid? caseId = null, params string[] facts) => new(Entry(caseId: caseId, facts: facts));

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-00000000010{number}");
}
