using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage;
using Samverkan.Matchning.Storage.Cases;
using Samverkan.Matchning.Storage.Sqlite;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>A disk that is full, a file that is read-only or held by another: a typed error in Swedish, and nothing half-written.</summary>
public sealed class StoreFailureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_disk_saves_nothing_and_says_so()
    {
        var file = new SqliteFile(Path.Combine(_folder.Path, SqliteCases.FileName), SqliteDurability.Full, "");
        var database = new SqliteDatabase(file, new SqlFolder("Sqlite/Cases"));
        var store = new SqlCaseStore(new SqliteCaseDatabase(database));
        var saved = Sample.Case();
        store.Commit(Sample.Change(saved.Id).Put(saved));
        using (var connection = database.Open())
        {
            // SQLite answers SQLITE_FULL when the file may not grow, as it does when the disk is full. The pool gives this connection next.
            using var limit = connection.CreateCommand();
            limit.CommandText = "PRAGMA max_page_count = 1";
            limit.ExecuteNonQuery();
        }

        var error = Assert.Throws<UnavailableException>(() => store.Commit(Sample.Change(saved.Id).Put(saved with { Version = 1, Notes = new string('a', 100_000) })));
        Assert.Equal("disk-full", error.Code);
        database.Close();
        using var cases = new SqliteCases(_folder.Path);
        Assert.Equal(1, cases.Store.Find<Case>(saved.Id)?.Version);
        Assert.Equal(1, cases.Audit.Head().Number);
        cases.Store.Commit(Sample.Change(saved.Id).Put(saved with { Version = 1 }));
        Assert.True(AuditChain.Verify(cases.Audit.All()).IsWhole);
    }

    [Fact]
    public void A_read_only_database_can_be_read_and_not_written()
    {
        using (var cases = new SqliteCases(_folder.Path))
        {
            cases.Store.Commit(Sample.Change());
        }

        using var readOnly = new SqliteCases(_folder.Path, isReadOnly: true);
        Assert.Equal(1, readOnly.Audit.Head().Number);
        Assert.Equal("databas-skrivskyddad", Assert.Throws<MisconfiguredException>(() => readOnly.Store.Commit(Sample.Change())).Code);
    }

    [Fact]
    public void A_database_that_another_holds_is_reported_as_busy()
    {
        using var cases = new SqliteCases(_folder.Path);
        using var other = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, SqliteCases.FileName)};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        Assert.Equal("databas-upptagen", Assert.Throws<UnavailableException>(() => cases.Store.Commit(Sample.Change())).Code);
        transaction.Rollback();
        cases.Store.Commit(Sample.Change());
        Assert.Equal(1, cases.Audit.Head().Number);
    }

    [Fact]
    public void The_deleted_content_is_not_left_in_the_files()
    {
        const string Secret = "Qwertyssons hemlighet";
        var saved = Sample.Case() with { Notes = Secret };
        using var cases = new SqliteCases(_folder.Path);
        cases.Store.Commit(Sample.Change(saved.Id).Put(saved));
        Assert.Contains(Secret, Bytes(), StringComparison.Ordinal);
        cases.Store.Commit(new CaseChange(Sample.Entry(AuditAction.CaseDeleted, saved.Id)).DeleteCase(saved.Id));
        Assert.DoesNotContain(Secret, Bytes(), StringComparison.Ordinal);
    }

    private string Bytes() => string.Concat(Directory.EnumerateFiles(_folder.Path).Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));
}
