using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Somebody with the database file in hand rewrites history; the verifier names the first row that does not hold.</summary>
public sealed class AuditTamperingTests : IDisposable
{
    private const int Rows = 10;
    private readonly TempFolder _folder = new();
    private readonly AuditHead _witness;

    public AuditTamperingTests()
    {
        using var cases = new SqliteCases(_folder.Path);
        for (var i = 1; i <= Rows; i++)
        {
            cases.Store.Commit(Sample.Change(null, $"Steg: {i}"));
        }

        _witness = cases.Audit.Head();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE audit SET number = number WHERE number = 4")]
    [InlineData("DELETE FROM audit WHERE number = 4")]
    [InlineData("DELETE FROM audit")]
    public void The_database_itself_refuses_to_change_the_log(string sql)
    {
        var error = Assert.Throws<SqliteException>(() => Execute(sql));
        Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        Assert.True(Verify().IsWhole);
    }

    [Theory]
    [InlineData("UPDATE audit SET facts = '[\"Steg: 99\"]' WHERE number = 4", 4)]
    [InlineData("UPDATE audit SET user_name = 'Någon Annan' WHERE number = 1", 1)]
    [InlineData("UPDATE audit SET at = '2026-03-03T09:00:00.0000001Z' WHERE number = 7", 7)]
    [InlineData("UPDATE audit SET role = 'hittepa' WHERE number = 7", 7)]
    [InlineData("UPDATE audit SET facts = 'inte json' WHERE number = 7", 7)]
    [InlineData("UPDATE audit SET at = 'inte en tid' WHERE number = 7", 7)]
    [InlineData("UPDATE audit SET hash = previous_hash WHERE number = 10", 10)]
    [InlineData("DELETE FROM audit WHERE number = 4", 5)]
    [InlineData("DELETE FROM audit WHERE number <= 3", 4)]
    [InlineData("DELETE FROM audit WHERE number = 4; UPDATE audit SET number = number - 1 WHERE number > 4", 4)]
    [InlineData("UPDATE audit SET number = -1 WHERE number = 4; UPDATE audit SET number = 4 WHERE number = 5; UPDATE audit SET number = 5 WHERE number = -1", 4)]
    [InlineData("UPDATE audit SET number = -number WHERE number > 4; UPDATE audit SET number = 1 - number WHERE number < 0; INSERT INTO audit SELECT 5, at, action, user_id, user_name, role, case_id, subject, subject_id, facts, hash, hash FROM audit WHERE number = 4", 5)]
    public void A_changed_removed_moved_or_inserted_row_is_named(string sql, int row)
    {
        ExecuteWithoutTriggers(sql);
        var result = Verify();
        Assert.False(result.IsWhole);
        Assert.Equal(row, result.BrokenRow);
    }

    [Fact]
    public void A_log_that_was_cut_off_holds_alone_and_not_against_its_witness()
    {
        ExecuteWithoutTriggers("DELETE FROM audit WHERE number > 7");
        Assert.True(Verify().IsWhole);
        Assert.Equal(8, Verify(_witness).BrokenRow);
    }

    [Fact]
    public void A_log_written_anew_from_a_row_on_holds_alone_and_not_against_its_witness()
    {
        ExecuteWithoutTriggers("DELETE FROM audit WHERE number > 3");
        using (var cases = new SqliteCases(_folder.Path))
        {
            for (var i = 4; i <= Rows + 2; i++)
            {
                cases.Store.Commit(Sample.Change(null, $"Förfalskat: {i}"));
            }
        }

        Assert.True(Verify().IsWhole);
        Assert.Equal(Rows, Verify(_witness).BrokenRow);
    }

    [Fact]
    public void A_longer_log_holds_against_an_earlier_witness()
    {
        using (var cases = new SqliteCases(_folder.Path))
        {
            cases.Store.Commit(Sample.Change());
        }

        Assert.True(Verify(_witness).IsWhole);
    }

    [Fact]
    public void A_clock_set_back_leaves_the_order_whole()
    {
        using (var cases = new SqliteCases(_folder.Path))
        {
            cases.Store.Commit(new Matchning.Cases.Store.CaseChange(Sample.Entry() with { At = Sample.Now.AddHours(-1) }));
        }

        Assert.True(Verify().IsWhole);
    }

    private AuditVerification Verify(AuditHead? witness = null)
    {
        using var cases = new SqliteCases(_folder.Path, isReadOnly: true);
        return AuditChain.Verify(cases.Audit.All(), witness);
    }

    private void ExecuteWithoutTriggers(string sql) => Execute($"DROP TRIGGER audit_is_never_updated; DROP TRIGGER audit_is_never_deleted; {sql}");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, SqliteCases.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
