using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>An aggregate as a row, the same for every database.</summary>
internal sealed record AggregateRow(
    string Kind, string Id, string? CaseId, string? UniqueKey, string? Owner, string State, long Version, string ChangedAt, string Body)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The row of the version after the one that the change was made on.</summary>
    public static AggregateRow Of(AggregateWrite write)
    {
        var aggregate = write.Aggregate;
        var body = JsonSerializer.SerializeToNode(aggregate, write.Type, Json) as JsonObject ?? throw new InvalidOperationException("An aggregate is an object.");
        body[nameof(IAggregateData.Version)] = aggregate.Version + 1;
        var keys = aggregate.Keys;
        return new AggregateRow(
            write.Kind, Ids.Of(aggregate.Id), Ids.Of(keys.CaseId), keys.Unique, keys.Owner, keys.State, aggregate.Version + 1,
            AuditChain.Time(aggregate.Changed.At), body.ToJsonString(Json));
    }

    public static T Read<T>(string body) => (T)Read(body, typeof(T));

    public static object Read(string body, Type type) =>
        JsonSerializer.Deserialize(body, type, Json) ?? throw new InvalidDataException("A stored aggregate is empty.");
}

/// <summary>An aggregate's row without its body.</summary>
internal sealed record HeadRow(string Id, string? CaseId, string? UniqueKey, string? Owner, string State, long Version, string ChangedAt)
{
    public AggregateHead ToHead() => new(
        Guid.Parse(Id), new AggregateKeys(Ids.Parse(CaseId), State, Owner, UniqueKey), (int)Version, Times.Parse(ChangedAt));
}

/// <summary>Ids as they are stored: 32 lower-case hexadecimal digits, so that UUIDv7s sort by time in every database.</summary>
internal static class Ids
{
    public static string Of(Guid id) => id.ToString("N");

    public static string? Of(Guid? id) => id?.ToString("N");

    public static Guid? Parse(string? id) => id is null ? null : Guid.Parse(id);
}

/// <summary>Times as they are stored and hashed, see <see cref="AuditChain.Time"/>.</summary>
internal static class Times
{
    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
