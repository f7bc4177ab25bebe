using System.Security.Cryptography;
using System.Text;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>Makes points of records.</summary>
internal static class PointMapper
{
    /// <summary>A record as a point whose words have their frequencies, not yet their weights.</summary>
    public static Point Of(IndexedRecord record) => new(
        IdOf(record.Record.Id),
        new PointVectors(record.Vector, WordWeights.Vector(record.Terms)),
        new PointPayload(
            record.Record.Id,
            record.Record.Title,
            record.Attributes.Kind.Slug(),
            record.Attributes.Areas,
            [.. record.Attributes.SchoolForms.Select(form => form.Slug())],
            record.Attributes.Evidence?.Slug(),
            record.Attributes.Year,
            record.Attributes.Counties,
            [.. record.Attributes.Languages.Select(language => language.Slug())]));

    /// <summary>The point with the weights of its words.</summary>
    public static Point Weigh(Point point, double averageLength) => point.Vector.Words is not { } frequencies
        ? point
        : point with { Vector = point.Vector with { Words = WordWeights.Weigh(frequencies, averageLength) } };

    /// <summary>The point of a record: Qdrant's ids are numbers or UUIDs, so ours is a UUID of version 8 made from SHA-256 of the record's id.</summary>
    public static Guid IdOf(string recordId)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(recordId)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
