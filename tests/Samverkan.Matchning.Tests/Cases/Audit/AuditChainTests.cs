using System.Security.Cryptography;
using System.Text;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;

namespace Samverkan.Matchning.Tests.Cases.Audit;

public sealed class AuditChainTests
{
    private static readonly AuditEntry Entry = new(
        AuditAction.Decided, Guid.Parse("0199c0de00007000800000000000abcd"), "Kanslisten Exempelsson", Role.Kansli,
        new DateTimeOffset(2026, 3, 3, 10, 30, 0, TimeSpan.FromHours(1)), null, "beslut", null, ["Svar: Använd"]);

    [Fact]
    public void A_hash_is_SHA_256_of_the_canonical_content_that_the_documentation_shows()
    {
        // Written out by hand from the documentation of AuditChain, so that anyone can check a row without this program.
        var canonical = $"[\"{AuditChain.Beginning}\",1,\"beslut-fattat\",\"0199c0de00007000800000000000abcd\",\"Kanslisten Exempelsson\",\"kansli\","
            + "\"2026-03-03T09:30:00.0000000Z\",null,\"beslut\",null,[\"Svar: Anv\\u00E4nd\"]]";
        var row = AuditChain.Append(new AuditHead(0, AuditChain.Beginning), Entry);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), row.Hash);
    }

    [Fact]
    public void No_two_entries_that_differ_in_any_field_have_the_same_hash()
    {
        AuditEntry[] entries =
        [
            Entry, Entry with { Action = AuditAction.Denied }, Entry with { UserId = Guid.Empty }, Entry with { UserName = "x" }, Entry with { Role = Role.Team },
            Entry with { At = Entry.At.AddTicks(1) }, Entry with { CaseId = Guid.Empty }, Entry with { Subject = "x" }, Entry with { SubjectId = Guid.Empty },
            Entry with { Facts = [] }, Entry with { Facts = ["Svar: Använd", ""] }, Entry with { Facts = ["Svar", " Använd"] },
        ];
        var hashes = entries.Select(entry => AuditChain.HashOf(AuditChain.Beginning, 1, entry)).ToArray();
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.NotEqual(hashes[0], AuditChain.HashOf(AuditChain.Beginning, 2, Entry));
        Assert.NotEqual(hashes[0], AuditChain.HashOf(hashes[1], 1, Entry));
    }

    [Fact]
    public void The_same_moment_in_another_time_zone_hashes_alike() => Assert.Equal(
        AuditChain.HashOf(AuditChain.Beginning, 1, Entry), AuditChain.HashOf(AuditChain.Beginning, 1, Entry with { At = Entry.At.ToUniversalTime() }));

    [Fact]
    public void An_empty_log_is_whole_unless_a_witness_saw_rows()
    {
        Assert.True(AuditChain.Verify([]).IsWhole);
        Assert.True(AuditChain.Verify([], new AuditHead(0, AuditChain.Beginning)).IsWhole);
        Assert.Equal(1, AuditChain.Verify([], new AuditHead(3, AuditChain.Beginning)).BrokenRow);
    }
}
