using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records.OaiPmh;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.IntegrationTests.Import;

public sealed class OaiPmhSourceTests
{
    private readonly ImpatientClock _clock = new();

    [Fact]
    public async Task A_list_in_parts_is_read_to_its_end_with_a_pause_between()
    {
        await using var archive = await Archive.StartAsync((_, query, _) => (string?)query["resumptionToken"] switch
        {
            null => Archive.Part(0, 3, "två / mer"),
            "två / mer" => Archive.Part(3, 3, null),
            _ => null,
        });

        var entries = await HarvestAsync(archive, null);

        Assert.Equal(6, entries.OfType<ReadEntry>().Count());
        Assert.Equal([1, 2, 3, 3, 4, 5, 6, 6], entries.Select(entry => entry.Number));
        Assert.Equal(["?verb=ListRecords&metadataPrefix=swepub_mods", "?verb=ListRecords&resumptionToken=två / mer"], archive.Asked);
        Assert.InRange(_clock.Waits.Sum(wait => wait.TotalSeconds), 0.5, 1);
        Assert.Equal("2026-03-01", Last(entries).Next);
        Assert.Null(Last(entries).Token);
    }

    [Fact]
    public async Task The_next_harvest_asks_only_for_what_is_new()
    {
        await using var archive = await Archive.StartAsync((_, _, _) => Archive.Envelope("<error code=\"noRecordsMatch\"/>", "2026-04-02T01:00:00Z"));
        var entries = await HarvestAsync(archive, new HarvestState("x", null, null, "2026-03-01"));

        Assert.EndsWith("&from=2026-03-01", Assert.Single(archive.Asked), StringComparison.Ordinal);
        Assert.Equal(new HarvestState("x", null, null, "2026-04-02"), Last(entries) with { Source = "x" });
    }

    [Fact]
    public async Task A_harvest_that_was_cut_off_goes_on_with_its_token_and_keeps_the_date_of_its_beginning()
    {
        await using var archive = await Archive.StartAsync((_, _, _) => Archive.Part(3, 2, null, "2026-05-05T00:00:00Z"));
        var entries = await HarvestAsync(archive, new HarvestState("x", "t", "2026-01-01", "2026-03-01"));

        Assert.Equal("?verb=ListRecords&resumptionToken=t", Assert.Single(archive.Asked));
        Assert.Equal("2026-03-01", Last(entries).Next);
    }

    [Fact]
    public async Task A_forgotten_token_begins_the_same_list_anew()
    {
        await using var archive = await Archive.StartAsync((_, query, _) =>
            query.ContainsKey("resumptionToken") ? Archive.Envelope("<error code=\"badResumptionToken\"/>") : Archive.Part(0, 4, null));
        var entries = await HarvestAsync(archive, new HarvestState("x", "gammal", "2026-01-01", "2026-03-01"));

        Assert.Equal(4, entries.OfType<ReadEntry>().Count());
        Assert.EndsWith("&from=2026-01-01", archive.Asked[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData(null, 2)]
    [InlineData("999999", 600)]
    public async Task A_busy_archive_is_asked_again_when_it_says_so(string? retryAfter, int seconds)
    {
        await using var archive = await Archive.StartAsync((self, _, response) =>
        {
            if (self.Asked.Count > 1)
            {
                return Archive.Part(0, 1, null);
            }

            response.StatusCode = 503;
            response.Headers.RetryAfter = retryAfter;
            return null;
        });
        // The longest wait that is allowed is also as long as the clock's "never", so it is made shorter.
        var options = new OaiPmhOptions(archive.Address) { MaxRetryAfter = TimeSpan.FromSeconds(Math.Min(seconds, 100)) };
        var entries = await HarvestAsync(archive, null, options);

        Assert.Single(entries.OfType<ReadEntry>());
        Assert.InRange(Assert.Single(_clock.Waits).TotalSeconds, Math.Min(seconds, 100) - 1, Math.Min(seconds, 100));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again_and_its_records_counted_once()
    {
        var whole = Archive.Part(0, 5, null);
        await using var archive = await Archive.StartAsync((self, _, _) => self.Asked.Count == 1 ? whole[..(whole.Length / 2)] : whole);
        Assert.Equal(5, (await HarvestAsync(archive, null)).OfType<ReadEntry>().Count());
    }

    [Fact]
    public async Task An_archive_that_never_answers_rightly_is_given_up_with_what_to_do()
    {
        await using var archive = await Archive.StartAsync((_, _, response) =>
        {
            response.StatusCode = 500;
            return null;
        });
        var error = await Assert.ThrowsAsync<UnavailableException>(() => HarvestAsync(archive, null));
        Assert.Equal("arkiv-svarar-inte", error.Code);
        Assert.Equal(6, archive.Asked.Count);
    }

    [Theory]
    [InlineData("cannotDisseminateFormat", "oai-format-saknas")]
    [InlineData("badArgument", "oai-argument-fel")]
    [InlineData("badVerb", "oai-fel")]
    public async Task What_an_archive_refuses_is_told(string code, string expected)
    {
        await using var archive = await Archive.StartAsync((_, _, _) => Archive.Envelope($"<error code=\"{code}\">no</error>"));
        Assert.Equal(expected, (await Assert.ThrowsAsync<RejectedInputException>(() => HarvestAsync(archive, null))).Code);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_at_once()
    {
        await using var archive = await Archive.StartAsync((_, _, response) =>
        {
            response.StatusCode = 404;
            return null;
        });
        Assert.Equal("arkiv-nekar", (await Assert.ThrowsAsync<UnavailableException>(() => HarvestAsync(archive, null))).Code);
        Assert.Single(archive.Asked);
    }

    [Fact]
    public async Task The_same_token_again_and_again_does_not_go_on_for_ever()
    {
        await using var archive = await Archive.StartAsync((_, _, _) => Archive.Part(0, 1, "samma"));
        Assert.Equal("oai-rundgang", (await Assert.ThrowsAsync<UnavailableException>(() => HarvestAsync(archive, null))).Code);
    }

    [Fact]
    public async Task An_answer_larger_than_allowed_is_not_read_to_its_end()
    {
        await using var archive = await Archive.StartAsync((_, _, _) => Archive.Part(0, 2_000, null));
        await Assert.ThrowsAsync<UnavailableException>(() => HarvestAsync(archive, null, new OaiPmhOptions(archive.Address) { MaxAnswerBytes = 10_000, MaxAttempts = 2 }));
    }

    [Fact]
    public async Task An_answer_with_a_DTD_is_refused()
    {
        await using var archive = await Archive.StartAsync((_, _, _) =>
            Archive.Part(0, 1, null).Replace("?><OAI", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><OAI", StringComparison.Ordinal));
        Assert.Equal("xml-dtd", (await Assert.ThrowsAsync<RejectedInputException>(() => HarvestAsync(archive, null))).Code);
    }

    private async Task<List<ImportEntry>> HarvestAsync(Archive archive, HarvestState? state, OaiPmhOptions? options = null)
    {
        using var http = new HttpClient();
        var entries = new List<ImportEntry>();
        await foreach (var entry in new OaiPmhSource(http, options ?? new OaiPmhOptions(archive.Address), state, _clock).ReadAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static HarvestState Last(List<ImportEntry> entries) => Assert.IsType<CheckpointEntry>(entries[^1]).State;
}
