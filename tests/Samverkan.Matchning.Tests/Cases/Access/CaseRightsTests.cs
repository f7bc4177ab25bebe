using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Tests.Cases.Access;

public sealed class CaseRightsTests
{
    private static readonly Changed Somebody = new(Guid.Empty, "", default);

    private static readonly Case Norths = new()
    {
        Id = Guid.CreateVersion7(default(DateTimeOffset).AddYears(2025)),
        Changed = Somebody,
        CreatedAt = default,
        RegistryNumber = "1",
        Authority = new SchoolAuthority("X"),
        Team = "Norr",
    };

    [Fact]
    public void Every_permission_has_a_row_in_the_table() => Assert.Equal(Enum.GetValues<Permission>().Order(), CaseRights.Table.Keys.Order());

    [Fact]
    public void An_administrator_gives_rights_and_uses_none_of_the_cases() => Assert.Equal(
        [Permission.Search, Permission.ManageUsers, Permission.SeeAudit, Permission.SeeOperation],
        Enum.GetValues<Permission>().Where(permission => CaseRights.Allows(Role.Administrator, permission)));

    [Fact]
    public void A_reader_only_reads() => Assert.Equal(
        [Permission.Search, Permission.SeeCases], Enum.GetValues<Permission>().Where(permission => CaseRights.Allows(Role.Reader, permission)));

    [Theory]
    [InlineData(Role.Kansli, null, true)]
    [InlineData(Role.Team, "Norr", true)]
    [InlineData(Role.Team, "Syd", false)]
    [InlineData(Role.Team, null, false)]
    [InlineData(Role.Reader, null, true)]
    [InlineData(Role.Spsm, null, false)]
    [InlineData(Role.Administrator, null, false)]
    public void A_case_is_seen_by(Role role, string? team, bool sees) => Assert.Equal(sees, CaseRights.MaySee(new Actor(Guid.Empty, "", role, team), Norths));

    [Fact]
    public void A_case_without_a_team_is_seen_by_no_team() => Assert.False(CaseRights.MaySee(new Actor(Guid.Empty, "", Role.Team), Norths with { Team = null }));

    [Theory]
    [InlineData(RoutingTarget.Spsm, true, true)]
    [InlineData(RoutingTarget.Spsm, false, false)]
    [InlineData(RoutingTarget.University, true, false)]
    public void SPSM_sees_what_has_been_handed_over_to_it(RoutingTarget to, bool isHandedOver, bool sees)
    {
        var assignment = new Assignment
        {
            Id = Guid.Empty,
            Changed = Somebody,
            CaseId = Norths.Id,
            RegistryNumber = "1",
            Authority = "X",
            CreatedAt = default,
            Areas = [],
            DecisionIds = [],
            Titles = [],
            Passages = [],
            Receiver = new Receiver(to, null, "X"),
            Terms = new AssignmentTerms(""),
            HandedOverAt = isHandedOver ? default(DateTimeOffset) : null,
        };
        Assert.Equal(sees, CaseRights.MaySee(new Actor(Guid.Empty, "", Role.Spsm), assignment, Norths));
    }
}
