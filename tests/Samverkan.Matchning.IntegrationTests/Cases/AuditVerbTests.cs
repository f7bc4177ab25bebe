using Microsoft.Data.Sqlite;
using Samverkan.Matchning.IntegrationTests.CommandLine;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary><c>samverkan audit</c> as a process.</summary>
public sealed class AuditVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public AuditVerbTests()
    {
        using var cases = new SqliteCases(_folder.Path);
        cases.Store.Commit(Sample.Change(null, "ett"));
        cases.Store.Commit(Sample.Change(null, "två"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_log_is_verified_against_its_own_head()
    {
        var head = await Cli.RunAsync("audit", "head", "--data", _folder.Path);
        Assert.Equal(0, head.Code);
        var verified = await Cli.RunAsync("audit", "verify", "--data", _folder.Path, "--vittne", head.Out);
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.StartsWith("Loggen är hel: 2 rader.", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_log_names_its_first_broken_row()
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, SqliteCases.FileName)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER audit_is_never_updated; UPDATE audit SET facts = '[]' WHERE number = 2";
            command.ExecuteNonQuery();
        }

        var verified = await Cli.RunAsync("audit", "verify", "--data", _folder.Path);
        Assert.Equal(7, verified.Code);
        Assert.StartsWith("Fel (logg-bruten): Rad 2:", verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "audit", "verify", "--data", "/finns/inte")]
    [InlineData(2, "audit", "verify", "--hittepa")]
    public async Task A_wrong_call_is_told_in_its_exit_code(int code, params string[] arguments) => Assert.Equal(code, (await Cli.RunAsync(arguments)).Code);
}
