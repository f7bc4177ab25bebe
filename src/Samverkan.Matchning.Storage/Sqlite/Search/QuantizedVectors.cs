using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Vectors as bytes with one scale each, scanned whole: a component is <c>(byte − 128) · scale</c>, so a cosine is wrong by some
/// thousandths, which float rescoring of the best mends. The bytes' high halves alone give a rough cosine from half of the memory, wrong by
/// some hundredths (see <see cref="RoughScale"/>). A million vectors of 256 take 285 MB, and a scan is as fast as memory is read. Vectors are only added; those who read the first n may do so while others add.
/// </summary>
internal sealed unsafe class QuantizedVectors
{
    /// <summary>How far a cosine by bytes may be from the exact one.</summary>
    public const float Rounding = 0.005f;

    /// <summary>Vectors of a block, a multiple of 64.</summary>
    internal const int BlockVectors = 1 << 16;

    private Block[] _blocks = [];
    private readonly int _padded;

    public QuantizedVectors(int dimensions)
    {
        Dimensions = dimensions;
        _padded = (dimensions + Nibbles.Group - 1) / Nibbles.Group * Nibbles.Group;
    }

    /// <summary>Components of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Number of vectors.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held for the vectors.</summary>
    public long Bytes => _blocks.Sum(block => block.High.Length + block.Low.Length + (4L * sizeof(float) * BlockVectors));

    /// <summary>Bytes of one vector as <see cref="Quantize"/> writes it: components, then the scale.</summary>
    public static int EncodedLength(int dimensions) => dimensions + sizeof(float);

    /// <summary>Writes a vector as bytes.</summary>
    public static void Quantize(ReadOnlySpan<float> vector, Span<byte> encoded)
    {
        var scale = TensorPrimitives.MaxMagnitude(vector) is var max && MathF.Abs(max) > 0 ? MathF.Abs(max) / 127 : 1;
        for (var i = 0; i < vector.Length; i++)
        {
            encoded[i] = (byte)(128 + (int)MathF.Round(vector[i] / scale));
        }

        MemoryMarshal.Write(encoded[vector.Length..], scale);
    }

    /// <summary>Adds a vector that <see cref="Quantize"/> wrote.</summary>
    public void Add(ReadOnlySpan<byte> encoded)
    {
        var place = Count % BlockVectors;
        if (place == 0)
        {
            _blocks = [.. _blocks, new Block(_padded / 2)]; // replaced, not grown: readers go on with the old list
        }

        Span<byte> bytes = stackalloc byte[_padded];
        encoded[..Dimensions].CopyTo(bytes);
        bytes[Dimensions..].Fill(128);
        var half = _padded / 2;
        var block = _blocks[^1];
        Nibbles.Split(bytes, block.High.AsSpan(place * half, half), block.Low.AsSpan(place * half, half));
        block.Scales[place] = MemoryMarshal.Read<float>(encoded[Dimensions..]);
        (block.RoughScales[place], block.RoughOffsets[place], block.Errors[place]) = RoughScale.Of(encoded[..Dimensions], block.Scales[place]);
        Count++;
    }

    /// <summary>A question to scan with.</summary>
    public QuantizedQuestion Question(ReadOnlySpan<float> vector) => new(vector, _padded);

    /// <summary>Cosines of a question with the first vectors, by all of their bytes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="wanted">Which vectors; the others get −1, which no hit has. Null for all.</param>
    /// <param name="cosines">One place a vector.</param>
    public void Scan(QuantizedQuestion question, RecordSet? wanted, Span<float> cosines) => Scan(question, wanted, cosines, isRough: false);

    /// <summary>The same by the high halves only: practically never wrong by more than <see cref="Errors"/> times the question's length.</summary>
    /// <inheritdoc cref="Scan(QuantizedQuestion, RecordSet?, Span{float})"/>
    public void ScanRoughly(QuantizedQuestion question, RecordSet? wanted, Span<float> cosines) => Scan(question, wanted, cosines, isRough: true);

    /// <summary>How far rough cosines may be from those by bytes.</summary>
    /// <param name="first">The first vector, a multiple of <see cref="BlockVectors"/>.</param>
    public ReadOnlySpan<float> Errors(int first) => _blocks[first / BlockVectors].Errors;

    /// <summary>Replaces the cosines of some vectors by those by all of their bytes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="numbers">The vectors.</param>
    /// <param name="cosines">One place a vector.</param>
    public void Refine(QuantizedQuestion question, ReadOnlySpan<int> numbers, Span<float> cosines)
    {
        const int Batch = 32; // vectors fetched together: they lie apart, and memory answers many questions as soon as one
        var blocks = _blocks;
        var half = _padded / 2;
        fixed (sbyte* components = question.Components)
        {
            for (; numbers.Length > 0; numbers = numbers[Math.Min(Batch, numbers.Length)..])
            {
                var batch = numbers[..Math.Min(Batch, numbers.Length)];
                foreach (var number in batch)
                {
                    var (block, place) = (blocks[number / BlockVectors], (long)(number % BlockVectors) * half);
                    Nibbles.Prefetch(block.HighStart + place, _padded);
                    Nibbles.Prefetch(block.LowStart + place, _padded);
                }

                foreach (var number in batch)
                {
                    cosines[number] = Cosine(blocks[number / BlockVectors], number % BlockVectors, components, question);
                }
            }
        }

        GC.KeepAlive(blocks); // was read by address
    }

    private void Scan(QuantizedQuestion question, RecordSet? wanted, Span<float> cosines, bool isRough)
    {
        var blocks = _blocks;
        fixed (sbyte* components = question.Components)
        {
            for (var first = 0; first < cosines.Length; first += BlockVectors)
            {
                var block = blocks[first / BlockVectors];
                var part = cosines.Slice(first, Math.Min(BlockVectors, cosines.Length - first));
                if (wanted is not null)
                {
                    ScanWanted(block, components, question, wanted, first, part, isRough);
                }
                else if (isRough)
                {
                    for (var i = 0; i < part.Length; i++)
                    {
                        part[i] = RoughCosine(block, i, components, question);
                    }
                }
                else
                {
                    for (var i = 0; i < part.Length; i++)
                    {
                        part[i] = Cosine(block, i, components, question);
                    }
                }
            }
        }

        GC.KeepAlive(blocks); // was read by address
    }

    private void ScanWanted(Block block, sbyte* components, QuantizedQuestion question, RecordSet wanted, int first, Span<float> cosines, bool isRough)
    {
        cosines.Fill(-1);
        for (var start = 0; start < cosines.Length; start += 64)
        {
            for (var left = wanted.Word((first + start) / 64); left != 0; left &= left - 1)
            {
                var i = start + BitOperations.TrailingZeroCount(left);
                if (i < cosines.Length)
                {
                    cosines[i] = isRough ? RoughCosine(block, i, components, question) : Cosine(block, i, components, question);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float RoughCosine(Block block, int place, sbyte* components, QuantizedQuestion question)
    {
        var product = Nibbles.Dot(block.HighStart + ((long)place * (_padded / 2)), components, _padded);
        return ((product * block.RoughScales[place]) + (question.Sum * block.RoughOffsets[place])) * question.Scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Cosine(Block block, int place, sbyte* components, QuantizedQuestion question)
    {
        var start = (long)place * (_padded / 2);
        var product = (16 * Nibbles.Dot(block.HighStart + start, components, _padded)) + Nibbles.Dot(block.LowStart + start, components, _padded);
        return (product - (128 * question.Sum)) * question.Scale * block.Scales[place];
    }

    /// <summary>Some vectors. The arrays are pinned: they are read by address.</summary>
    private sealed class Block
    {
        public Block(int half)
        {
            High = GC.AllocateUninitializedArray<byte>((BlockVectors * half) + Nibbles.Padding, pinned: true);
            Low = GC.AllocateUninitializedArray<byte>((BlockVectors * half) + Nibbles.Padding, pinned: true);
            LargePages.Ask(High);
            LargePages.Ask(Low);
            HighStart = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(High));
            LowStart = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Low));
        }

        public byte[] High { get; }

        public byte[] Low { get; }

        public byte* HighStart { get; }

        public byte* LowStart { get; }

        /// <summary>What a unit of each vector stands for.</summary>
        public float[] Scales { get; } = new float[BlockVectors];

        /// <summary>What the high halves of each stand for, see <see cref="RoughScale"/>.</summary>
        public float[] RoughScales { get; } = new float[BlockVectors];

        public float[] RoughOffsets { get; } = new float[BlockVectors];

        public float[] Errors { get; } = new float[BlockVectors];
    }
}
