using System.Runtime.InteropServices;
using System.Text.Json;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// Points waiting in a temporary file until all have been seen, since the words' weights need the records' average length. Memory stays
/// flat in the number of records; a point takes about 2 kB. The file goes away when it is closed.
/// </summary>
internal sealed class PointSpool : IDisposable
{
    private readonly FileStream _file = new(
        Path.Combine(Path.GetTempPath(), $"samverkan-{Path.GetRandomFileName()}"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);

    private double _length;

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Terms in a record on average; 1 when there are none, so that nothing is divided by zero.</summary>
    public double AverageLength => _length > 0 ? _length / Count : 1;

    /// <summary>Adds a point whose words have their frequencies.</summary>
    public void Add(Point point)
    {
        using var writer = new BinaryWriter(_file, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(point.Id.ToByteArray());
        writer.Write(JsonSerializer.Serialize(point.Payload, QdrantJson.Options));
        Write(writer, point.Vector.Meaning);
        Write(writer, [.. point.Vector.Words?.Indices ?? []]);
        Write(writer, [.. point.Vector.Words?.Values ?? []]);
        _length += WordWeights.Length(point.Vector.Words);
        Count++;
    }

    /// <summary>All points, in the order they came.</summary>
    public IEnumerable<Point> Read()
    {
        _file.Position = 0;
        using var reader = new BinaryReader(_file, System.Text.Encoding.UTF8, leaveOpen: true);
        for (var i = 0; i < Count; i++)
        {
            var id = new Guid(reader.ReadBytes(16));
            var payload = JsonSerializer.Deserialize<PointPayload>(reader.ReadString(), QdrantJson.Options)!;
            var meaning = Numbers<float>(reader);
            var indices = Numbers<uint>(reader);
            var values = Numbers<float>(reader);
            yield return new Point(id, new PointVectors(meaning, indices.Length == 0 ? null : new SparseVector(indices, values)), payload);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Write<T>(BinaryWriter writer, T[] numbers) where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static T[] Numbers<T>(BinaryReader reader) where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
