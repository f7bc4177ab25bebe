using System.Globalization;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// The collections behind the alias: one in use, at most one being filled. A new one is filled beside the old and takes over the alias
/// in one step, so that searches never see half an index.
/// </summary>
internal sealed class QdrantCollections(QdrantClient client, QdrantOptions options, TimeProvider clock)
{
    /// <summary>Names of the vectors.</summary>
    public const string Meaning = "meaning", Words = "words";

    /// <summary>An unfinished collection this old is left over from a program that died.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>The collection in use; null when there is none.</summary>
    public string? InUse() => (client.Ask<AliasesAnswer>(HttpMethod.Get, "aliases")?.Aliases ?? [])
        .FirstOrDefault(alias => alias.AliasName == options.Collection)?.CollectionName;

    /// <summary>The collection in use and what it was made with.</summary>
    /// <exception cref="MisconfiguredException">There is none.</exception>
    public (string Name, CollectionMetadata Made) Current() =>
        InUse() is { } name && client.Ask<CollectionInfo>(HttpMethod.Get, $"collections/{name}")?.Config.Metadata is { } made ? (name, made) : throw QdrantErrors.NoIndex();

    /// <summary>What the collection in use holds and was made with.</summary>
    /// <inheritdoc cref="Current" path="/exception"/>
    public IndexState State()
    {
        var (name, made) = Current();
        return new IndexState(made.Fingerprint, Count(name), made.BuiltAt);
    }

    /// <summary>Makes an empty collection with its payload indexes, which must be there before the points for filtered search to be quick.</summary>
    /// <returns>Its name.</returns>
    public string Create(int dimensions, CollectionMetadata metadata)
    {
        var name = $"{options.Collection}-{Guid.CreateVersion7(clock.GetUtcNow()):N}";
        client.Change(HttpMethod.Put, $"collections/{name}", new CreateCollection(
            new Dictionary<string, DenseParams> { [Meaning] = new(dimensions, "Dot", OnDisk: true) },
            new Dictionary<string, SparseParams> { [Words] = new("idf") },
            options.Shards,
            options.Replicas,
            options.WriteConsistency,
            OnDiskPayload: true,
            options.Quantization == QdrantQuantization.Binary
                ? new Quantization(null, new BinaryQuantization(AlwaysRam: true))
                : new Quantization(new ScalarQuantization("int8", AlwaysRam: true), null),
            metadata));
        foreach (var (field, key) in PointFilter.Fields)
        {
            client.Change(HttpMethod.Put, $"collections/{name}/index?wait=true", new CreateFieldIndex(key, field == FacetField.Year ? "integer" : "keyword"));
        }

        return name;
    }

    /// <summary>Adds or replaces points.</summary>
    public void Upsert(string name, IEnumerable<Point> points)
    {
        foreach (var batch in points.Chunk(options.BatchSize))
        {
            Require(client.Change(HttpMethod.Put, $"collections/{name}/points?wait=true", new PointsList(batch)));
        }
    }

    /// <summary>Removes points; those that are not there are passed over.</summary>
    public void Delete(string name, IEnumerable<Guid> points)
    {
        foreach (var batch in points.Chunk(options.BatchSize))
        {
            Require(client.Change(HttpMethod.Post, $"collections/{name}/points/delete?wait=true", new PointIds(batch)));
        }
    }

    /// <summary>Number of points.</summary>
    public int Count(string name) =>
        client.Ask<CountAnswer>(HttpMethod.Post, $"collections/{name}/points/count", new CountRequest(null, Exact: true))?.Count ?? throw QdrantErrors.NoIndex();

    /// <summary>Gives a filled collection the alias, in one step, and then removes the one that had it.</summary>
    public void PutInUse(string name)
    {
        var old = InUse();
        AliasAction[] take = old is null ? [] : [new AliasAction(new DeleteAlias(options.Collection), null)];
        client.Change(HttpMethod.Post, "collections/aliases", new ChangeAliases([.. take, new AliasAction(null, new CreateAlias(name, options.Collection))]));
        if (old is not null)
        {
            Remove(old);
        }
    }

    /// <summary>Removes a collection.</summary>
    public void Remove(string name) => client.Change(HttpMethod.Delete, $"collections/{name}");

    /// <summary>Removes what rebuilds that never ended have left behind.</summary>
    public void RemoveAbandoned()
    {
        var inUse = InUse();
        foreach (var name in (client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections")?.Collections ?? []).Select(collection => collection.Name))
        {
            if (name != inUse && MadeAt(name) is { } made && clock.GetUtcNow() - made > Abandoned)
            {
                Remove(name);
            }
        }
    }

    /// <summary>When one of our collections was made, which its name tells (UUID version 7 begins with milliseconds since 1970); null for others'.</summary>
    private DateTimeOffset? MadeAt(string name) =>
        name.StartsWith($"{options.Collection}-", StringComparison.Ordinal) && Guid.TryParseExact(name[(options.Collection.Length + 1)..], "N", out var id) && id.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.ToString("N")[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : null;

    private static void Require(bool exists)
    {
        if (!exists)
        {
            throw QdrantErrors.NoIndex();
        }
    }
}
