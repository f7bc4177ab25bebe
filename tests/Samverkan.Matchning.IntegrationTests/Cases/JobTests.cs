using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Work that survives a restart.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task A_job_that_was_running_when_the_service_stopped_is_done_after_the_restart()
    {
        using var world = new CaseWorld();
        var analysis = Upload(world, "Frånvaron ökar i årskurs 8 och vi vet inte varför.");
        var job = world.Store.List<Job>()[0];
        Assert.True(world.Store.Touch(job with { State = JobState.Running, Attempts = 1 }));
        Assert.False(await world.The<JobRunner>().RunNextAsync(CancellationToken.None));
        world.The<JobRunner>().Recover();
        Assert.True(await world.The<JobRunner>().RunNextAsync(CancellationToken.None));
        Assert.Equal(AnalysisState.AwaitingReview, world.Store.Find<AnalysisVersion>(analysis.Id)?.State);
        Assert.Equal((JobState.Done, 1.0), (world.The<ReadJob>().Execute(Sample.Team, analysis.CaseId, analysis.Id)!.State, world.Store.List<Job>()[0].Progress));
    }

    [Fact]
    public void A_job_that_has_taken_the_service_down_three_times_is_given_up()
    {
        using var world = new CaseWorld();
        Upload(world, "Text som inte läses.");
        world.Store.Touch(world.Store.List<Job>()[0] with { State = JobState.Running, Attempts = JobRunner.MaxAttempts });
        world.The<JobRunner>().Recover();
        Assert.Equal(JobState.Failed, world.Store.List<Job>()[0].State);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_says_why_and_the_case_waits_for_another()
    {
        using var world = new CaseWorld();
        var analysis = Upload(world, "%PDF-1.4 trasig");
        while (await world.The<JobRunner>().RunNextAsync(CancellationToken.None))
        {
        }

        var failed = world.Store.Find<AnalysisVersion>(analysis.Id)!;
        Assert.Equal(AnalysisState.Failed, failed.State);
        Assert.False(string.IsNullOrWhiteSpace(failed.Fault));
        Assert.Contains(world.The<ListCases>().Execute(Sample.Kansli, new CaseListQuery()).Rows[0].Waits, waits => waits.What.Contains("går att läsa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_reading_is_tried_again_from_the_kept_file_and_logged()
    {
        using var world = new CaseWorld();
        var analysis = Upload(world, "Frånvaron ökar i årskurs 8 och vi vet inte varför.");
        world.Store.Touch(world.Store.List<Job>()[0] with { State = JobState.Failed, Attempts = JobRunner.MaxAttempts });
        world.The<RetryReading>().Execute(Sample.Team, analysis.Id);
        world.The<RetryReading>().Execute(Sample.Team, analysis.Id); // a second click
        Assert.Single(world.Store.List<Job>(state: JobState.Queued.Slug()));
        Assert.Contains(world.Audit.All(), row => row.Entry.Facts.Contains("Läses på nytt"));
        Assert.True(await world.The<JobRunner>().RunNextAsync(CancellationToken.None));
        Assert.Equal(AnalysisState.AwaitingReview, world.Store.Find<AnalysisVersion>(analysis.Id)!.State);
        Assert.Equal(AnalysisState.AwaitingReview, world.The<RetryReading>().Execute(Sample.Team, analysis.Id).State);
        Assert.Empty(world.Store.List<Job>(state: JobState.Queued.Slug()));
    }

    [Fact]
    public async Task An_older_analysis_that_is_tried_again_does_not_take_the_place_of_what_came_after_it()
    {
        using var world = new CaseWorld();
        const string Text = "Frånvaron ökar i årskurs 8 och vi vet inte varför. Mentorerna ringer hem, men ingen följer upp vad som händer sedan.";
        var older = Upload(world, Text);
        world.Store.Touch(world.Store.List<Job>()[0] with { State = JobState.Failed, Attempts = JobRunner.MaxAttempts });
        world.Clock.Advance(TimeSpan.FromDays(9));
        var newer = await world.HasReadAsync(older.CaseId, "analys.txt", System.Text.Encoding.UTF8.GetBytes(Text + " Så är det i alla arbetslag."));
        world.The<RetryReading>().Execute(Sample.Team, older.Id);
        Assert.True(await world.The<JobRunner>().RunNextAsync(CancellationToken.None));
        Assert.Equal((null, older.Id), (world.Store.Find<AnalysisVersion>(older.Id)!.PreviousId, world.Store.Find<AnalysisVersion>(newer.Id)!.PreviousId!.Value));
        var both = world.Store.OfCase<AnalysisVersion>(older.CaseId).Select(analysis => analysis with { State = AnalysisState.Classified }).ToArray();
        Assert.Equal(newer.Id, Assert.Single(AnalysisVersion.Current(both)).Id);
    }

    [Fact]
    public async Task A_document_that_could_not_be_read_is_read_anew_and_says_why_once_more()
    {
        using var world = new CaseWorld();
        var analysis = await world.HasReadAsync(world.HasCase().Id, "analys.pdf", System.Text.Encoding.UTF8.GetBytes("%PDF-1.4 trasig"));
        var again = world.The<RetryReading>().Execute(Sample.Team, analysis.Id);
        Assert.Equal((AnalysisState.Uploaded, null), (again.State, again.Fault));
        Assert.True(await world.The<JobRunner>().RunNextAsync(CancellationToken.None));
        Assert.Equal((AnalysisState.Failed, analysis.Fault), (world.Store.Find<AnalysisVersion>(analysis.Id)!.State, world.Store.Find<AnalysisVersion>(analysis.Id)!.Fault));
    }

    [Fact]
    public async Task A_stopping_service_leaves_the_job_for_the_next_start()
    {
        using var world = new CaseWorld();
        Upload(world, "Frånvaron ökar.");
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.The<JobRunner>().RunNextAsync(stopping.Token));
        Assert.Equal(JobState.Queued, world.Store.List<Job>()[0].State);
    }

    private static AnalysisVersion Upload(CaseWorld world, string text) => world.The<UploadAnalysis>().Execute(
        Sample.Team, new UploadAnalysisCommand(world.HasCase().Id, "../../analys.pdf.txt", System.Text.Encoding.UTF8.GetBytes(text)));
}
