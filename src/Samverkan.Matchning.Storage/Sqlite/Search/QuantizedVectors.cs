using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Vectors as bytes with one scale each, scanned whole: a component is <c>(byte − 128) · scale</c>, so a cosine is wrong by some
/// thousandths, which float rescoring of the best mends. A million vectors of 256 take 260 MB, and a scan is as fast as memory is
/// read. Vectors are only added; those who read the first n may do so while others add.
/// </summary>
internal sealed unsafe class QuantizedVectors
{
    private const int BlockVectors = 1 << 16;
    private const int Ahead = 2048; // bytes fetched before they are needed: the processor's own look-ahead stops at each page
    private byte[][] _blocks = [];
    private float[][] _scales = [];
    private readonly int _stride;

    public QuantizedVectors(int dimensions)
    {
        Dimensions = dimensions;
        _stride = (dimensions + 31) / 32 * 32;
    }

    /// <summary>Components of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Number of vectors.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held for the vectors.</summary>
    public long Bytes => _blocks.Sum(block => (long)block.Length) + _scales.Sum(scales => sizeof(float) * (long)scales.Length);

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
            var block = GC.AllocateUninitializedArray<byte>((BlockVectors * _stride) + Ahead, pinned: true);
            LargePages.Ask(block);
            _blocks = [.. _blocks, block]; // replaced, not grown: readers go on with the old list
            _scales = [.. _scales, new float[BlockVectors]];
        }

        var target = _blocks[^1].AsSpan(place * _stride, _stride);
        encoded[..Dimensions].CopyTo(target);
        target[Dimensions..].Fill(128);
        _scales[^1][place] = MemoryMarshal.Read<float>(encoded[Dimensions..]);
        Count++;
    }

    /// <summary>Cosines of a unit vector with the first vectors.</summary>
    /// <param name="query">The vector.</param>
    /// <param name="wanted">Which vectors; the others get −1, which no hit has. Null for all.</param>
    /// <param name="cosines">One place a vector.</param>
    public void Scan(ReadOnlySpan<float> query, RecordSet? wanted, Span<float> cosines)
    {
        Span<byte> encoded = stackalloc byte[EncodedLength(Dimensions)];
        Quantize(query, encoded);
        Span<sbyte> signed = stackalloc sbyte[_stride];
        var sum = 0;
        for (var i = 0; i < Dimensions; i++)
        {
            signed[i] = (sbyte)(encoded[i] - 128);
            sum += signed[i];
        }

        var scale = MemoryMarshal.Read<float>(encoded[Dimensions..]);
        for (var first = 0; first < cosines.Length; first += BlockVectors)
        {
            var block = first / BlockVectors;
            var part = cosines.Slice(first, Math.Min(BlockVectors, cosines.Length - first));
            ScanBlock(_blocks[block], _scales[block], signed, wanted, first, scale, 128 * sum, part);
        }
    }

    private void ScanBlock(
        byte[] block, float[] scales, ReadOnlySpan<sbyte> query, RecordSet? wanted, int first, float scale, int offset, Span<float> cosines)
    {
        var stride = _stride;
        fixed (byte* vectors = block)
        fixed (sbyte* question = query)
        {
            if (wanted is null)
            {
                for (var i = 0; i < cosines.Length; i++)
                {
                    cosines[i] = (Dot(vectors + ((long)i * stride), question, stride) - offset) * scale * scales[i];
                }

                return;
            }

            for (var i = 0; i < cosines.Length; i++)
            {
                cosines[i] = wanted.Contains(first + i) ? (Dot(vectors + ((long)i * stride), question, stride) - offset) * scale * scales[i] : -1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Dot(byte* vector, sbyte* query, int stride) =>
        AvxVnni.IsSupported ? DotVnni(vector, query, stride) : DotPortable(vector, query, stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DotVnni(byte* vector, sbyte* query, int stride)
    {
        var even = Vector256<int>.Zero;
        var odd = Vector256<int>.Zero;
        var i = 0;
        for (; i + 128 <= stride; i += 128)
        {
            Sse.Prefetch0(vector + i + Ahead);
            Sse.Prefetch0(vector + i + Ahead + 64);
            even = AvxVnni.MultiplyWideningAndAdd(even, Vector256.Load(vector + i), Vector256.Load(query + i));
            odd = AvxVnni.MultiplyWideningAndAdd(odd, Vector256.Load(vector + i + 32), Vector256.Load(query + i + 32));
            even = AvxVnni.MultiplyWideningAndAdd(even, Vector256.Load(vector + i + 64), Vector256.Load(query + i + 64));
            odd = AvxVnni.MultiplyWideningAndAdd(odd, Vector256.Load(vector + i + 96), Vector256.Load(query + i + 96));
        }

        for (; i < stride; i += 32)
        {
            even = AvxVnni.MultiplyWideningAndAdd(even, Vector256.Load(vector + i), Vector256.Load(query + i));
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>The same on processors without VNNI: a product of byte and signed byte fits in 16 bits (255·127 = 32,385).</summary>
    private static int DotPortable(byte* vector, sbyte* query, int stride)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < stride; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Load(vector + i));
            var (queryLow, queryHigh) = Vector128.Widen(Vector128.Load(query + i));
            var products = Vector256.Create(low.AsInt16() * queryLow, high.AsInt16() * queryHigh);
            var (even, odd) = Vector256.Widen(products);
            sum += even + odd;
        }

        return Vector256.Sum(sum);
    }

    /// <summary>The product of a quantised vector and a quantised question by the way that every processor has, for tests.</summary>
    internal static int DotPortable(ReadOnlySpan<byte> vector, ReadOnlySpan<sbyte> query)
    {
        fixed (byte* bytes = vector)
        fixed (sbyte* question = query)
        {
            return DotPortable(bytes, question, vector.Length);
        }
    }
}
