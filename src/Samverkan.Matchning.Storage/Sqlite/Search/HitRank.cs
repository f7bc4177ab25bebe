using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>The order of hits, as <see cref="HitOrder"/> has it, from columns: only titles that begin alike are read.</summary>
internal sealed class HitRank(IndexSnapshot snapshot, IRecordRows rows, SearchSort sort) : IComparer<(int Number, float Score)>
{
    private readonly Dictionary<int, byte[]> _titles = [];

    /// <summary>Below zero when the first comes before the second.</summary>
    public int Compare((int Number, float Score) x, (int Number, float Score) y)
    {
        var order = sort switch
        {
            SearchSort.Relevance => 0,
            SearchSort.Evidence => Evidence(x.Number).CompareTo(Evidence(y.Number)),
            SearchSort.Year => Year(y.Number).CompareTo(Year(x.Number)),
            SearchSort.Title => Titles(x.Number, y.Number),
            _ => throw new InvalidOperationException($"There is no order {sort}."),
        };
        order = order != 0 ? order : y.Score.CompareTo(x.Score);
        return order != 0 ? order : snapshot.Columns.Id(x.Number).SequenceCompareTo(snapshot.Columns.Id(y.Number));
    }

    /// <summary>The first of many, in order.</summary>
    /// <param name="found">All hits.</param>
    /// <param name="count">How many are wanted.</param>
    public List<(int Number, float Score)> First(List<(int Number, float Score)> found, int count)
    {
        if (count >= found.Count)
        {
            found.Sort(this);
            return found;
        }

        if (count == 0)
        {
            return [];
        }

        var worstFirst = Comparer<(int Number, float Score)>.Create((x, y) => Compare(y, x));
        var best = new PriorityQueue<(int Number, float Score), (int Number, float Score)>(count, worstFirst);
        var least = float.NegativeInfinity; // by relevance, a lower score settles it without a comparison
        foreach (var hit in found)
        {
            if (hit.Score < least)
            {
                continue;
            }

            if (best.Count < count)
            {
                best.Enqueue(hit, hit);
            }
            else if (Compare(hit, best.Peek()) < 0)
            {
                best.EnqueueDequeue(hit, hit);
            }

            least = sort == SearchSort.Relevance && best.Count == count ? best.Peek().Score : least;
        }

        var first = best.UnorderedItems.Select(item => item.Element).ToList();
        first.Sort(this);
        return first;
    }

    private EvidenceLevel Evidence(int number) => snapshot.Profiles[snapshot.Columns.Profiles[number]].Evidence ?? (EvidenceLevel)int.MaxValue;

    private int Year(int number) => snapshot.Profiles[snapshot.Columns.Profiles[number]].Year ?? int.MinValue;

    private int Titles(int x, int y)
    {
        var order = snapshot.Columns.TitleKeys[x].CompareTo(snapshot.Columns.TitleKeys[y]);
        return order != 0 ? order : SortKey(x).AsSpan().SequenceCompareTo(SortKey(y));
    }

    private byte[] SortKey(int number)
    {
        if (!_titles.TryGetValue(number, out var key))
        {
            _titles[number] = key = RecordColumns.SortKey(rows.Title(number));
        }

        return key;
    }
}
