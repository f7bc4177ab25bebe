using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Records.OaiPmh;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.IntegrationTests.Import;

public sealed class ImporterTests(LoadedModels models) : IClassFixture<LoadedModels>, IDisposable
{
    private const string About = "Studien undersöker elevers frånvaro i grundskolan. Skolans arbete med elever som är frånvarande länge, hemmasittare, följs, och lärare och rektorer intervjuas om frånvaro och närvaro.";
    private readonly ImportBench _bench = new(models);

    [Fact]
    public async Task A_publication_is_classified_linked_found_and_counted_in_its_universitys_profile()
    {
        var report = await _bench.ImportAsync(Entry(1, "Långvarig skolfrånvaro i grundskolan", "a") with { });

        Assert.Equal((1L, 1L, 1L), (report.Added, report.WithAreas, report.WithUniversities));
        var item = Assert.Single(_bench.Store.Items());
        Assert.Equal("narvaro", item.Areas[0]);
        Assert.InRange(item.AreaProbabilities[0], ResearchClassifier.MinProbability, 1);
        Assert.Equal(["umea-universitet"], item.UniversityIds);
        Assert.Equal(TextLanguage.Swedish, item.Language);
        Assert.False(item.IsVerified);
        Assert.Equal(item.Id, _bench.Index.Search(new SearchQuery("långvarig skolfrånvaro")).Hits[0].Record.Id);
        var profile = new PublicationProfiles(_bench.Store, TimeProvider.System)
            .Find((University)models.Corpus.ById("umea-universitet")!, models.Corpus.Area("narvaro")!);
        Assert.Equal((1, item.Id), (profile!.Count, Assert.Single(profile.Ids)));
    }

    [Fact]
    public async Task Running_again_changes_nothing()
    {
        ImportEntry[] entries = [Entry(1, "Långvarig skolfrånvaro", "a"), Entry(2, "Långvarig skolfrånvaro", "b"), Entry(3, "Rektorers arbete", "c")];
        await _bench.ImportAsync(entries);
        var before = _bench.Store.Items().Select(item => item.ToString()).ToArray();
        var again = await _bench.ImportAsync(entries);

        Assert.Equal((0L, 0L, 0L, 3L), (again.Added, again.Changed, again.Joined, again.Unchanged));
        Assert.Equal(2, before.Length);
        Assert.Equal(before.Length, _bench.Store.Count);
        Assert.Equal(2, _bench.Index.State.Records);
    }

    /// <summary>SwePub's test data hold one record in several versions; reading the file again once brought the first back.</summary>
    [Fact]
    public async Task Of_several_versions_in_one_file_the_last_counts_however_often_it_is_read()
    {
        ImportEntry[] entries = [Entry(1, "Första titeln om skolan", "a"), Entry(2, "Andra titeln om skolan", "a"), Entry(3, "Tredje titeln om skolan", "a")];
        await _bench.ImportAsync(entries);
        var again = await _bench.ImportAsync(entries);
        Assert.Equal((0L, 3L), (again.Changed, again.Unchanged));
        Assert.Equal("Tredje titeln om skolan", Assert.Single(_bench.Store.Items()).Title);

        await _bench.ImportAsync(entries[0]);
        var back = await _bench.ImportAsync(Entry(1, "Fjärde titeln om skolan", "a"), Entry(2, "Helt annat", "b"));
        Assert.Equal(1L, back.Changed);
    }

    [Fact]
    public async Task A_changed_record_replaces_its_publication_and_a_deleted_one_removes_it()
    {
        await _bench.ImportAsync(Entry(1, "Den gamla titeln om skolan", "a"));
        var id = Assert.Single(_bench.Store.Items()).Id;
        Assert.Equal(1, (await _bench.ImportAsync(Entry(1, "En helt ny rubrik om läsning", "a"))).Changed);
        Assert.Equal((id, "En helt ny rubrik om läsning"), (Assert.Single(_bench.Store.Items()).Id, _bench.Index.Find(id)!.Title));

        Assert.Equal(1, (await _bench.ImportAsync(new DeletedEntry(1, "a"))).Removed);
        Assert.Equal(0, _bench.Store.Count);
        Assert.Null(_bench.Index.Find(id));
        Assert.Equal(0, (await _bench.ImportAsync(new DeletedEntry(1, "a"), new DeletedEntry(2, "aldrig sedd"))).Removed);
    }

    [Fact]
    public async Task A_publication_that_another_source_still_gives_is_not_removed()
    {
        await _bench.ImportAsync(Entry(1, "Långvarig skolfrånvaro", "a"), Entry(2, "Långvarig skolfrånvaro", "b"));
        await _bench.ImportAsync(new DeletedEntry(1, "a"));
        Assert.Equal(1, _bench.Store.Count);
        await _bench.ImportAsync(new DeletedEntry(1, "b"));
        Assert.Equal(0, _bench.Store.Count);
    }

    [Fact]
    public async Task Joined_records_lend_each_other_what_they_lack()
    {
        var bare = new ReadEntry(1, new ImportedRecord
        {
            Title = "Långvarig skolfrånvaro i grundskolan",
            Year = 2020,
            SourceId = "x",
            Authors = [new ImportedAuthor("P. Påhittad", ["lu.se"])],
            Identifiers = [new(IdentifierKind.Doi, "10.1000/1")],
        });
        await _bench.ImportAsync(bare, Entry(2, "Långvarig skolfrånvaro i grundskolan", "a"));
        var item = Assert.Single(_bench.Store.Items());
        Assert.Equal(About, item.Text);
        Assert.Equal(["lunds-universitet", "umea-universitet"], item.UniversityIds);
        Assert.Equal(["doi:10.1000/1"], item.Identifiers);
    }

    [Fact]
    public async Task Planted_duplicates_are_found_and_nothing_else_is_joined()
    {
        string[] subjects = ["frånvaro", "läsning", "matematik", "rektorer", "elevhälsa", "trygghet", "fritidshem", "betyg", "digitalisering", "nyanlända"];
        string[] places = ["en kommunal skola", "fyra förskolor", "norra Sverige", "en liten stad", "gymnasiet", "särskolan", "årskurs nio", "en storstad", "glesbygden", "två län"];
        var originals = subjects.SelectMany((subject, i) => places.Select((place, j) => (Title: $"Att arbeta med {subject} i {place}: erfarenheter och villkor", Number: (i * 10) + j))).ToArray();
        var entries = originals.Select(row => Entry(row.Number, row.Title, $"o{row.Number}", $"Familj{(char)('a' + (row.Number % 20))}{(char)('a' + (row.Number / 20))}"));
        var copies = originals.Where(row => row.Number % 2 == 0).Select(row => Entry(
            row.Number, row.Number % 4 == 0 ? row.Title.ToUpperInvariant() : row.Title.Replace("erfarenheter", "erfarenhetr", StringComparison.Ordinal),
            $"k{row.Number}", $"Familj{(char)('a' + (row.Number % 20))}{(char)('a' + (row.Number / 20))}"));
        var report = await _bench.ImportAsync([.. entries, .. copies]);
        Assert.Equal((100L, 50L), (report.Added, report.Joined));
    }

    [Fact]
    public async Task Rejected_and_nameless_records_are_counted_with_their_first_places()
    {
        var report = await _bench.ImportAsync(
            new RejectedEntry(4, "xml-felaktig", "Fel."), new ReadEntry(5, new ImportedRecord { Title = "<p> 12 </p>" }), new RejectedEntry(9, "xml-felaktig", "Fel."));
        Assert.Equal(3, report.SkippedCount);
        Assert.Equal([("titel-saknas", 1L), ("xml-felaktig", 2L)], report.SkippedByReason.Select(skipped => (skipped.Code, skipped.Count)));
        Assert.Equal([4, 9], report.SkippedByReason.Last().First);
    }

    [Fact]
    public async Task A_harvest_that_is_killed_between_two_parts_goes_on_from_the_second()
    {
        var isDown = true;
        await using var archive = await Archive.StartAsync((_, query, response) =>
        {
            if (!query.ContainsKey("resumptionToken"))
            {
                return Archive.Part(0, 10, "två");
            }

            response.StatusCode = isDown ? 404 : 200;
            return isDown ? null : Archive.Part(10, 10, null);
        });
        var options = new OaiPmhOptions(archive.Address) { Pause = TimeSpan.Zero };
        using var http = new HttpClient();
        async Task<ImportReport> HarvestAsync() => await _bench.ImportAsync(new OaiPmhSource(http, options, _bench.Store.Harvest(options.Name), TimeProvider.System));

        await Assert.ThrowsAsync<Errors.UnavailableException>(HarvestAsync);
        Assert.Equal(10, _bench.Store.Count);
        Assert.Equal("två", _bench.Store.Harvest(options.Name)!.Token);
        isDown = false;
        var report = await HarvestAsync();
        Assert.Equal((10L, 10L), (report.Read, report.Added));
        Assert.Equal(20, _bench.Store.Count);
        Assert.Equal(2, archive.Asked.Count(query => query.Contains("resumptionToken=två", StringComparison.Ordinal)));
    }

    public void Dispose() => _bench.Dispose();

    private static ReadEntry Entry(long number, string title, string id, string family = "Påhittad") => new(number, new ImportedRecord
    {
        Title = title,
        Abstract = About,
        Year = 2020,
        SourceId = id,
        Kind = ResearchKind.Article,
        Authors = [new ImportedAuthor($"{family}, Pia", ["Umeå universitet, Pedagogik"])],
    });
}
