using System.Diagnostics;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>A process that is killed at any moment (kill -9) loses nothing that it had acknowledged and leaves nothing half-written.</summary>
public sealed class KillTests
{
    private const int Rounds = 8;
    private const int MostAcknowledged = 120;

    [Fact]
    public async Task Every_acknowledged_decision_exists_exactly_once_after_kill_9()
    {
        using var folder = new TempFolder();
        var common = Sample.Case();
        using (var cases = new SqliteCases(folder.Path))
        {
            cases.Store.Commit(Sample.Change(common.Id).Put(common));
        }

        var acknowledged = new List<string>();
        var random = new Random(20260303);
        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.AddRange(await WriteUntilKilledAsync(folder.Path, common.Id, random.Next(1, MostAcknowledged)));
        }

        using var opened = new SqliteCases(folder.Path);
        var saved = opened.Store.OfCase<Decision>(common.Id).Select(decision => decision.Id.ToString("N")).ToArray();
        var logged = opened.Audit.All().SelectMany(row => row.Entry.Facts).Where(fact => fact.StartsWith("Beslut: ", StringComparison.Ordinal)).Select(fact => fact[8..]).ToArray();
        Assert.True(acknowledged.Count >= Rounds);
        Assert.Empty(acknowledged.Except(saved));
        Assert.Equal(saved.Order(), logged.Order()); // a decision and its row are written together or not at all
        Assert.Equal(saved.Length, saved.Distinct().Count());
        Assert.InRange(saved.Length - acknowledged.Count, 0, Rounds); // at most the one in flight at each kill
        Assert.True(AuditChain.Verify(opened.Audit.All()).IsWhole);
        Assert.NotNull(opened.Store.Find<Case>(common.Id));
    }

    private static async Task<List<string>> WriteUntilKilledAsync(string folder, Guid caseId, int lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(WriterProcess).Assembly.Location, "write-decisions", folder, caseId.ToString("N")])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var acknowledged = new List<string>();
        while (acknowledged.Count < lines && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(line);
        }

        process.Kill();
        // What was acknowledged between the last line read and the kill lies in the pipe; a line cut short was not acknowledged whole.
        var rest = await process.StandardOutput.ReadToEndAsync();
        acknowledged.AddRange(rest.Split('\n').SkipLast(1).Where(line => line.Length == 32));
        await process.WaitForExitAsync();
        return acknowledged;
    }
}
