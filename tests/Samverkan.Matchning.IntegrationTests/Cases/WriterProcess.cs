using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>A process that writes decisions as fast as it can and says each one that was acknowledged, until it is killed.</summary>
internal static class WriterProcess
{
    public static int Main(string[] arguments)
    {
        if (arguments is not ["write-decisions", var folder, var caseId])
        {
            return 2;
        }

        using var cases = new SqliteCases(folder);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var i = 0; ; i++)
        {
            var decision = Sample.Decision(Guid.Parse(caseId), Guid.NewGuid().ToString("N")) with { Id = Guid.NewGuid() };
            cases.Store.Commit(Sample.Change(decision.CaseId, $"Beslut: {decision.Id:N}").Put(decision).Once(RequestKey.Of(Guid.Empty, decision.Id.ToString("N"), i), decision.Id));
            output.WriteLine(decision.Id.ToString("N"));
        }
    }
}
