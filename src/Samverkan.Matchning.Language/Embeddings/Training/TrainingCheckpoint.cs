using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>Keeps the state of a training somewhere that survives the process.</summary>
public interface ITrainingCheckpoints
{
    /// <summary>Steps between two checkpoints.</summary>
    int Every { get; }

    /// <summary>Opens the last checkpoint; null when there is none, and the training then starts from the beginning.</summary>
    Stream? Open();

    /// <summary>Replaces the last checkpoint; after a failure the old one must still be whole.</summary>
    void Save(Action<Stream> write);
}

/// <summary>
/// Everything that a training has to remember between two steps. Little-endian: the eight letters "SAMVKPT1", step, number of
/// sources, length of the table (int32 each), pairs drawn from each source (int64), then table, mean and square as floats.
/// </summary>
internal static class TrainingCheckpoint
{
    private static ReadOnlySpan<byte> Magic => "SAMVKPT1"u8;

    public static void Write(Stream stream, int step, BatchSampler sampler, float[] table, SparseAdam optimizer)
    {
        stream.Write(Magic);
        stream.Write(MemoryMarshal.AsBytes<int>([step, sampler.Drawn.Length, table.Length]));
        stream.Write(MemoryMarshal.AsBytes<long>(sampler.Drawn));
        foreach (var values in (float[][])[table, optimizer.Mean, optimizer.Square])
        {
            stream.Write(MemoryMarshal.AsBytes<float>(values));
        }
    }

    /// <summary>Puts sampler, table and optimiser in the state that was written.</summary>
    /// <returns>The last step that was done.</returns>
    /// <exception cref="InvalidDataException">The stream is damaged or belongs to another training.</exception>
    public static int Read(Stream stream, BatchSampler sampler, float[] table, SparseAdam optimizer)
    {
        try
        {
            Span<byte> magic = stackalloc byte[8];
            Span<int> head = stackalloc int[3];
            stream.ReadExactly(magic);
            stream.ReadExactly(MemoryMarshal.AsBytes(head));
            if (!magic.SequenceEqual(Magic) || head[0] < 1 || head[1] != sampler.Drawn.Length || head[2] != table.Length)
            {
                throw new InvalidDataException("The checkpoint belongs to another training.");
            }

            stream.ReadExactly(MemoryMarshal.AsBytes(sampler.Drawn.AsSpan()));
            foreach (var values in (float[][])[table, optimizer.Mean, optimizer.Square])
            {
                stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            }

            optimizer.StepsDone = head[0];
            return head[0];
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("The checkpoint is truncated.", error);
        }
    }
}
