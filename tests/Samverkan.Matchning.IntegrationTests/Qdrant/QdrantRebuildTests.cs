using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>A new index is made beside the old one and takes its place in one step.</summary>
public sealed class QdrantRebuildTests : IAsyncLifetime
{
    private StubQdrant stub = null!;

    public async Task InitializeAsync() => stub = await StubQdrant.StartAsync();

    public async Task DisposeAsync()
    {
        await stub.DisposeAsync();
        Assert.Empty(stub.Faults);
    }

    [Fact]
    public void The_alias_changes_hands_after_the_last_point_and_before_the_old_index_goes()
    {
        Rebuild(stub.Options, 3);
        var first = stub.Aliases["samverkan"];
        stub.Requests.Clear();

        Rebuild(stub.Options with { BatchSize = 2 }, 5);

        Assert.Equal(
            [
                "PUT /collections/samverkan-NEW", .. Enumerable.Repeat("PUT /collections/samverkan-NEW/index", 7),
                "PUT /collections/samverkan-NEW/points", "PUT /collections/samverkan-NEW/points", "PUT /collections/samverkan-NEW/points",
                "POST /collections/aliases", "DELETE /collections/samverkan-NEW",
            ],
            stub.Changes);
        var actions = stub.Requests.Single(request => request.Path == "/collections/aliases").Body!["actions"]!.AsArray();
        Assert.Equal(["delete_alias", "create_alias"], actions.Select(action => action!.AsObject().Single().Key));
        Assert.Equal([stub.Aliases["samverkan"]], stub.Collections.Keys);
        Assert.NotEqual(first, stub.Aliases["samverkan"]);
        Assert.Equal(5, stub.Collections.Single().Value.Count(null));
    }

    [Fact]
    public void A_collection_has_the_layout_of_the_options()
    {
        Rebuild(stub.Options with { Shards = 6, Replicas = 3, WriteConsistency = 2, Quantization = QdrantQuantization.Binary }, 1);
        var created = stub.Requests.First(request => request.Method == "PUT").Body!;
        Assert.Equal("""{"meaning":{"size":2,"distance":"Dot","on_disk":true}}""", created["vectors"]!.ToJsonString());
        Assert.Equal("""{"words":{"modifier":"idf"}}""", created["sparse_vectors"]!.ToJsonString());
        Assert.Equal("""{"binary":{"always_ram":true}}""", created["quantization_config"]!.ToJsonString());
        Assert.Equal("6 3 2", $"{created["shard_number"]} {created["replication_factor"]} {created["write_consistency_factor"]}");
        Assert.Equal(["kind", "areas", "school_forms", "evidence", "year", "counties", "languages"], stub.Collections.Single().Value.Indexed);
    }

    [Fact]
    public void A_word_weighs_what_BM25_says()
    {
        Rebuild(stub.Options, 1, terms: 2);
        var words = stub.Requests.Single(request => request.Path.EndsWith("/points", StringComparison.Ordinal)).Body!["points"]![0]!["vector"]!["words"]!;
        Assert.Equal(WordWeights.Dimension("skola"), words["indices"]![0]!.GetValue<uint>());
        Assert.Equal(1.4444f, words["values"]![0]!.GetValue<float>(), 0.0001f);
    }

    [Fact]
    public void An_abandoned_rebuild_leaves_no_trace()
    {
        Rebuild(stub.Options, 3);
        var collection = stub.Collections.Keys.Single();
        using (var rebuild = Writer(stub.Options).Rebuild("m"))
        {
            rebuild.Add(Records(4, 1));
        }

        Assert.Equal([collection], stub.Collections.Keys);
    }

    [Fact]
    public void A_rebuild_that_loses_points_leaves_the_old_index_in_use()
    {
        Rebuild(stub.Options, 3);
        var old = stub.Aliases["samverkan"];
        var writes = 0;
        stub.Instead = async (request, context) =>
        {
            var isLost = request.Path.EndsWith("/points", StringComparison.Ordinal) && writes++ == 1;
            if (isLost)
            {
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"result":{"status":"completed"},"status":"ok","time":0}""");
            }

            return isLost;
        };
        Assert.Equal("qdrant-ofullstandigt", Assert.Throws<UnavailableException>(() => Rebuild(stub.Options with { BatchSize = 2 }, 5)).Code);
        Assert.Equal(old, stub.Aliases["samverkan"]);
        Assert.Equal([old], stub.Collections.Keys);
    }

    [Fact]
    public void What_a_program_that_died_left_behind_is_removed_a_day_later_and_nothing_else()
    {
        Rebuild(stub.Options, 1);
        var now = TimeProvider.System.GetUtcNow();
        var left = $"samverkan-{Guid.CreateVersion7(now.AddDays(-2)):N}";
        string[] kept = [stub.Aliases["samverkan"], $"samverkan-{Guid.CreateVersion7(now):N}", "samverkan-annat", $"annan-{Guid.CreateVersion7(now.AddDays(-2)):N}"];
        foreach (var name in kept[1..].Append(left))
        {
            stub.AddCollection(name);
        }

        using var rebuild = Writer(stub.Options).Rebuild("m");
        Assert.Equal(kept.Order(StringComparer.Ordinal), stub.Collections.Keys.Order(StringComparer.Ordinal));
    }

    private QdrantIndexWriter Writer(QdrantOptions options) => new(new QdrantCollections(stub.Client, options, TimeProvider.System), TimeProvider.System);

    private void Rebuild(QdrantOptions options, int records, int terms = 1)
    {
        using var rebuild = Writer(options).Rebuild("m");
        rebuild.Add(Records(records, terms));
        rebuild.Complete();
    }

    private static IndexedRecord[] Records(int count, float frequency) =>
    [
        .. Enumerable.Range(0, count).Select(number => new IndexedRecord(
            new Intervention { Id = $"insats-{number}", Title = "Insats" },
            new RecordAttributes { Kind = RecordKind.Intervention, Areas = ["narvaro"], SchoolForms = [], Evidence = null, Year = null, Counties = [], Languages = [] },
            [0.6f, 0.8f], new Dictionary<string, float> { ["skola"] = frequency }, new Dictionary<string, int>())),
    ];
}
