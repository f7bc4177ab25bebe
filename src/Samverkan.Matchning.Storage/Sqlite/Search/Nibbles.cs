using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Bytes kept as their high halves and their low halves apart, so that a rough product with a question reads only half of the memory, and
/// the exact one the other half too: a byte is <c>16·high + low</c>, and so is its product. Of 64 components the first 32 lie in the lower
/// four bits of 32 bytes, the others in the upper four: 0x12, 0x34 (32 components later) become 0x31 high and 0x42 low.
/// </summary>
internal static unsafe class Nibbles
{
    /// <summary>Components are padded to a multiple of this.</summary>
    public const int Group = 64;

    private const int Ahead = 2048; // bytes fetched before they are needed: the processor's own look-ahead stops at each page
    private const int Half = Group / 2;

    /// <summary>Bytes that may be fetched beyond the last vector.</summary>
    public const int Padding = Ahead + Group;

    /// <summary>Splits bytes.</summary>
    /// <param name="bytes">A multiple of <see cref="Group"/>.</param>
    /// <param name="high">Half as many bytes, for the high halves.</param>
    /// <param name="low">The same for the low halves.</param>
    public static void Split(ReadOnlySpan<byte> bytes, Span<byte> high, Span<byte> low)
    {
        var lower = Vector256.Create((byte)0x0f);
        for (var i = 0; i < bytes.Length; i += Group)
        {
            var first = Vector256.Create(bytes[i..]);
            var second = Vector256.Create(bytes[(i + Half)..]);
            (Vector256.ShiftRightLogical(first, 4) | (second & ~lower)).CopyTo(high[(i / 2)..]);
            ((first & lower) | Vector256.ShiftLeft(second, 4)).CopyTo(low[(i / 2)..]);
        }
    }

    /// <summary>The product of one half of a vector's bytes with a question.</summary>
    /// <param name="halves">The high or the low halves.</param>
    /// <param name="question">As many components as the vector has, padding included.</param>
    /// <param name="components">Their number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot(byte* halves, sbyte* question, int components) =>
        AvxVnni.IsSupported ? DotVnni(halves, question, components) : DotPortable(halves, question, components);

    /// <summary>Asks for a vector's halves before they are needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(byte* halves, int components)
    {
        for (var i = 0; Sse.IsSupported && i < components / 2; i += 64)
        {
            Sse.Prefetch0(halves + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DotVnni(byte* halves, sbyte* question, int components)
    {
        var lower = Vector256.Create((byte)0x0f);
        var first = Vector256<int>.Zero;
        var second = Vector256<int>.Zero; // 16 times too great: masking alone is cheaper than shifting each
        for (var i = 0; i < components; i += Group)
        {
            if (i % (2 * Group) == 0)
            {
                Sse.Prefetch0(halves + (i / 2) + Ahead);
            }

            var both = Vector256.Load(halves + (i / 2));
            first = AvxVnni.MultiplyWideningAndAdd(first, both & lower, Vector256.Load(question + i));
            second = AvxVnni.MultiplyWideningAndAdd(second, both & ~lower, Vector256.Load(question + i + Half));
        }

        return Vector256.Sum(first + Vector256.ShiftRightArithmetic(second, 4));
    }

    /// <summary>The same on processors without VNNI: two products of four bits and a signed byte fit in 16 bits (2·15·128 = 3,840).</summary>
    private static int DotPortable(byte* halves, sbyte* question, int components)
    {
        var lower = Vector128.Create((byte)0x0f);
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < components; i += Group)
        {
            for (var j = 0; j < Half; j += 16)
            {
                var both = Vector128.Load(halves + (i / 2) + j);
                var (firstLow, firstHigh) = Vector128.Widen((both & lower).AsSByte());
                var (secondLow, secondHigh) = Vector128.Widen(Vector128.ShiftRightLogical(both, 4).AsSByte());
                var (questionLow, questionHigh) = Vector128.Widen(Vector128.Load(question + i + j));
                var (laterLow, laterHigh) = Vector128.Widen(Vector128.Load(question + i + j + Half));
                var (even, odd) = Vector256.Widen(Vector256.Create(
                    (firstLow * questionLow) + (secondLow * laterLow), (firstHigh * questionHigh) + (secondHigh * laterHigh)));
                sum += even + odd;
            }
        }

        return Vector256.Sum(sum);
    }
    /// <summary>Products by the way of this processor and by the way that every processor has, for tests.</summary>
    internal static (int Fast, int Portable) Dot(ReadOnlySpan<byte> halves, ReadOnlySpan<sbyte> question)
    {
        fixed (byte* start = halves)
        fixed (sbyte* components = question)
        {
            return (Dot(start, components, question.Length), DotPortable(start, components, question.Length));
        }
    }
}
