using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>What every store of cases has to do.</summary>
public sealed class CaseStoreContractTests
{
    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void What_is_saved_is_found_again_by_id_and_by_unique_key(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var saved = Sample.Case() with { Units = [new SchoolUnit(null, "Solgårdens förskola", [Corpus.SchoolForm.Preschool])], Deadlines = [new Deadline("Möte", new DateOnly(2026, 4, 1))] };
        cases.Store.Commit(Sample.Change(saved.Id).Put(saved));
        var found = cases.Store.Find<Case>(saved.Id);
        Assert.NotNull(found);
        Assert.Equal(1, found.Version);
        Assert.Equal("Solgårdens förskola", found.Units[0].Name);
        Assert.Equal(saved.Deadlines, found.Deadlines);
        Assert.Equal(found.Id, cases.Store.FindUnique<Case>("2026:00001")?.Id);
        Assert.Null(cases.Store.Find<Decision>(saved.Id));
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void A_change_of_an_old_version_tells_who_was_first_and_saves_nothing(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var saved = Sample.Case();
        cases.Store.Commit(Sample.Change(saved.Id).Put(saved));
        cases.Store.Commit(Sample.Change(saved.Id).Put(saved with { Version = 1, Municipality = "Först", Changed = saved.Changed with { Name = "Kollegan Exempelsson" } }));
        var decision = Sample.Decision(saved.Id, "laslyftet");
        var conflict = Assert.Throws<ConflictException>(() => cases.Store.Commit(Sample.Change(saved.Id).Put(decision).Put(saved with { Version = 1, Municipality = "Sist" })));
        Assert.Equal("andrat-av-annan", conflict.Code);
        Assert.Equal("Kollegan Exempelsson", conflict.ChangedBy);
        Assert.Equal("Först", Assert.IsType<Case>(conflict.Current).Municipality);
        Assert.Equal("Först", cases.Store.Find<Case>(saved.Id)?.Municipality);
        Assert.Null(cases.Store.Find<Decision>(decision.Id));
        Assert.Equal(2, cases.Audit.Head().Number);
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void A_unique_key_is_taken_once(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var first = Sample.Case();
        cases.Store.Commit(Sample.Change().Put(first));
        var conflict = Assert.Throws<ConflictException>(() => cases.Store.Commit(Sample.Change().Put(Sample.Case())));
        Assert.Equal("finns-redan", conflict.Code);
        Assert.Equal(first.Id, Assert.IsType<Case>(conflict.Current).Id);
        Assert.Single(cases.Store.List<Case>());
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void The_same_request_twice_is_done_once_and_another_with_its_key_is_refused(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var request = RequestKey.Of(Sample.Kansli.UserId, "knapp-1", "innehåll");
        var first = Sample.Case("2026:00001");
        Assert.Null(cases.Store.Done(request));
        Assert.Equal(first.Id, cases.Store.Commit(Sample.Change().Put(first).Once(request, first.Id)));
        var second = Sample.Case("2026:00002");
        Assert.Equal(first.Id, cases.Store.Commit(Sample.Change().Put(second).Once(request, second.Id)));
        Assert.Equal(first.Id, cases.Store.Done(request));
        Assert.Single(cases.Store.List<Case>());
        Assert.Equal(1, cases.Audit.Head().Number);
        var other = RequestKey.Of(Sample.Kansli.UserId, "knapp-1", "annat innehåll");
        Assert.Equal("nyckel-ateranvand", Assert.Throws<ConflictException>(() => cases.Store.Commit(Sample.Change().Put(second).Once(other, second.Id))).Code);
        Assert.Null(cases.Store.Done(RequestKey.Of(Sample.OtherKansli.UserId, "knapp-1", "innehåll")));
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void A_request_is_forgotten_when_no_form_can_be_open_any_more_and_the_log_keeps_everything(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        Guid Commit(string key, TimeSpan after) => cases.Store.Commit(
            new CaseChange(Sample.Entry() with { At = Sample.Now + after }).Once(RequestKey.Of(Sample.Kansli.UserId, key, "innehåll"), Guid.CreateVersion7()));
        Guid? Done(string key) => cases.Store.Done(RequestKey.Of(Sample.Kansli.UserId, key, "innehåll"));
        Commit("gammal", TimeSpan.Zero);
        var younger = Commit("yngre", TimeSpan.FromDays(1));
        Commit("ny", RequestKey.Lifetime + TimeSpan.FromHours(1));
        Assert.Null(Done("gammal"));
        Assert.Equal(younger, Done("yngre"));
        Assert.Equal(3, cases.Audit.Head().Number);
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void Lists_and_heads_are_filtered_by_owner_and_state_in_order_of_creation(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var one = Sample.Case("2026:00001") with { Id = Guid.CreateVersion7(Sample.Now) };
        var two = Sample.Case("2026:00002", "Team Syd") with { Id = Guid.CreateVersion7(Sample.Now.AddSeconds(1)), Stage = CaseStage.Closed };
        cases.Store.Commit(Sample.Change().Put(two).Put(one));
        Assert.Equal([one.Id, two.Id], cases.Store.List<Case>().Select(item => item.Id));
        Assert.Equal([two.Id], cases.Store.List<Case>(owner: "Team Syd").Select(item => item.Id));
        Assert.Equal([one.Id], cases.Store.List<Case>(state: "urval").Select(item => item.Id));
        var head = Assert.Single(cases.Store.Heads<Case>(owner: "Team Syd", state: "avslutat"));
        Assert.Equal((two.Id, 1, Sample.Now, "2026:00002"), (head.Id, head.Version, head.ChangedAt, head.Keys.Unique));
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void A_deleted_case_is_gone_with_all_its_parts_and_the_log_keeps_the_fact(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var doomed = Sample.Case("2026:00001");
        var other = Sample.Case("2026:00002");
        var info = new StoredDocument(Guid.CreateVersion7(), doomed.Id, DocumentKind.Analysis, "analys.docx", 3, "abc", doomed.Changed);
        cases.Store.Commit(Sample.Change(doomed.Id).Put(doomed).Put(other).Put(Sample.Decision(doomed.Id, "laslyftet")).Add(new NewDocument(info, [1, 2, 3])));
        Assert.Equal([1, 2, 3], cases.Documents.Read(info.Id));
        cases.Store.Commit(new CaseChange(Sample.Entry(AuditAction.CaseDeleted, doomed.Id)).DeleteCase(doomed.Id));
        Assert.Null(cases.Store.Find<Case>(doomed.Id));
        Assert.Empty(cases.Store.List<Decision>());
        Assert.Empty(cases.Documents.OfCase(doomed.Id));
        Assert.Throws<NotFoundException>(() => cases.Documents.Read(info.Id));
        Assert.NotNull(cases.Store.Find<Case>(other.Id));
        Assert.Equal(AuditAction.CaseDeleted, cases.Audit.Read(new AuditQuery { CaseId = doomed.Id })[0].Entry.Action);
        Assert.True(AuditChain.Verify(cases.Audit.All()).IsWhole);
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void The_log_is_chained_and_read_back_as_it_was_written(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var entry = Sample.Entry(AuditAction.Decided, Guid.CreateVersion7(), "Område: åäö ”citat” 🙂", "Svar: Använd") with { At = Sample.Now.AddTicks(1234567) };
        cases.Store.Commit(new CaseChange(entry, Sample.Entry(AuditAction.Denied)));
        var rows = cases.Audit.All().ToArray();
        Assert.Equal([1, 2], rows.Select(row => row.Number));
        Assert.Equal(entry.Facts, rows[0].Entry.Facts);
        Assert.Equal(entry.At, rows[0].Entry.At);
        Assert.Equal(rows[0].Hash, rows[1].PreviousHash);
        Assert.True(AuditChain.Verify(rows).IsWhole);
        Assert.Equal(AuditAction.Denied, Assert.Single(cases.Audit.Read(new AuditQuery { Action = AuditAction.Denied })).Entry.Action);
        Assert.Equal([2, 1], cases.Audit.Read(new AuditQuery { UserId = Sample.Kansli.UserId }).Select(row => row.Number));
        Assert.Equal([1], cases.Audit.Read(new AuditQuery { Before = 2 }).Select(row => row.Number));
        Assert.Empty(cases.Audit.Read(new AuditQuery { To = Sample.Now }));
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public void A_job_is_taken_by_one_only_and_its_progress_is_not_logged(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var job = Job.New(JobKind.ReadAnalysis, Guid.CreateVersion7(), null, Sample.Team, new TestClock(Sample.Now));
        cases.Store.Commit(Sample.Change().Put(job));
        var waiting = cases.Store.Find<Job>(job.Id)!;
        Assert.True(cases.Store.Touch(waiting with { State = JobState.Running }));
        Assert.False(cases.Store.Touch(waiting with { State = JobState.Running }));
        Assert.Equal(JobState.Running, cases.Store.Find<Job>(job.Id)?.State);
        Assert.Equal(1, cases.Audit.Head().Number);
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public async Task Many_at_once_lose_nothing_and_leave_the_chain_whole(string backend)
    {
        const int Threads = 8;
        const int Each = 25;
        using var cases = CaseBackends.Open(backend);
        var common = Sample.Case();
        cases.Store.Commit(Sample.Change(common.Id).Put(common));
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                cases.Store.Commit(Sample.Change(common.Id).Put(Sample.Decision(common.Id, $"post-{thread}-{i}", (thread * Each) + i)));
            }
        })));
        Assert.Equal(Threads * Each, cases.Store.OfCase<Decision>(common.Id).Count);
        Assert.Equal((Threads * Each) + 1, cases.Audit.Head().Number);
        Assert.True(AuditChain.Verify(cases.Audit.All()).IsWhole);
    }

    [Theory, MemberData(nameof(CaseBackends.All), MemberType = typeof(CaseBackends))]
    public async Task Of_many_who_change_the_same_version_one_wins(string backend)
    {
        using var cases = CaseBackends.Open(backend);
        var common = Sample.Case();
        cases.Store.Commit(Sample.Change(common.Id).Put(common));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            try
            {
                cases.Store.Commit(Sample.Change(common.Id).Put(common with { Version = 1, Municipality = $"Ort {thread}" }));
                return 1;
            }
            catch (ConflictException)
            {
                return 0;
            }
        })));
        Assert.Equal(1, outcomes.Sum());
        Assert.Equal(2, cases.Store.Find<Case>(common.Id)?.Version);
        Assert.Equal(2, cases.Audit.Head().Number);
    }
}
