using System.Numerics;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>A set of record numbers, one bit each.</summary>
internal sealed class RecordSet
{
    private readonly ulong[] _bits;

    public RecordSet(int capacity) => _bits = new ulong[(capacity + 63) / 64];

    private RecordSet(ulong[] bits) => _bits = bits;

    /// <summary>How many numbers it holds.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool Contains(int number) => (_bits[number >> 6] & (1ul << number)) != 0;

    /// <summary>The numbers from 64 times the index on, one bit each.</summary>
    public ulong Word(int index) => _bits[index];

    public void Add(int number) => _bits[number >> 6] |= 1ul << number;

    public void Remove(int number) => _bits[number >> 6] &= ~(1ul << number);

    /// <summary>A copy that can be changed, with room for more numbers.</summary>
    public RecordSet Copy(int capacity)
    {
        var bits = new ulong[Math.Max(_bits.Length, (capacity + 63) / 64)];
        _bits.CopyTo(bits, 0);
        return new RecordSet(bits);
    }
}
