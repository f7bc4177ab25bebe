using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Remembers what was found out about words, for so many words and no more: hostile text must not fill the memory with made-up ones.
/// Thread-safe.
/// </summary>
/// <typeparam name="TValue">What is remembered of a word.</typeparam>
internal sealed class WordMemory<TValue>
{
    private const int Capacity = 200_000;
    private readonly ConcurrentDictionary<string, TValue> _values = new(StringComparer.Ordinal);
    private int _count; // the dictionary's own Count takes all of its locks, which held every thread up at every new word

    /// <summary>What is remembered of a word.</summary>
    public bool TryGet(string word, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(word, out value);

    /// <summary>Remembers a word if there is room.</summary>
    public void Add(string word, TValue value)
    {
        if (Volatile.Read(ref _count) < Capacity && _values.TryAdd(word, value))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
