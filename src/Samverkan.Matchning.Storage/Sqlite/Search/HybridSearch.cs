using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// One search over a snapshot: cosines by the quantised scan and exactly for the best, BM25 from posting lists, then the same fusion and
/// order as <see cref="RecordIndex"/>. Of the other records' cosines, only the side of the limit for hits matters: the fusion makes all
/// of them 0.
/// </summary>
/// <param name="snapshot">What the search sees.</param>
/// <param name="rows">What is read of single records.</param>
/// <param name="words">BM25 for the question.</param>
/// <param name="query">The query.</param>
/// <param name="question">The question, read.</param>
/// <param name="highlighter">Finds its words.</param>
internal sealed class HybridSearch(IndexSnapshot snapshot, IRecordRows rows, ILexicalScores words, SearchQuery query, ReadQuery question, Highlighter highlighter)
{
    /// <summary>
    /// Records whose cosine is computed exactly: the fusion is scaled by the best 200, and rounding to bytes moves none of them further than
    /// this.
    /// </summary>
    private const int ExactDepth = 2 * HybridRanking.FusionDepth;

    private const int WordsShown = 5;
    private readonly FilterTables _filters = new(snapshot, query);
    private readonly bool _isListing = string.IsNullOrWhiteSpace(query.Text);

    public SearchResult Run()
    {
        var places = (snapshot.Count + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count; // read eight at a time
        var dense = ArrayPool<float>.Shared.Rent(places);
        var lexical = ArrayPool<float>.Shared.Rent(places);
        try
        {
            dense.AsSpan(snapshot.Count, places - snapshot.Count).Fill(-1);
            lexical.AsSpan(0, places).Clear();
            return Run(dense, lexical);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(dense);
            ArrayPool<float>.Shared.Return(lexical);
        }
    }

    private SearchResult Run(float[] dense, float[] lexical)
    {
        var passing = query.HasFilter ? _filters.All() : snapshot.Live;
        var isSelective = query.HasFilter || snapshot.HasGaps;
        new NearestScan(snapshot.Vectors, !isSelective ? null : query.WithFacets ? snapshot.Live : passing)
            .Run(question.Vector, dense.AsSpan(0, snapshot.Count), ExactDepth, isSelective ? passing : null, question.MinCosine);
        words.Read(lexical);
        var best = ExactDense(dense, isSelective ? passing : null);
        if (!words.IsComplete)
        {
            CompleteLexical(lexical, passing, best);
        }

        var near = Near(dense, lexical);
        ExactThreshold(dense, lexical, near);
        var found = Fused(dense, lexical, passing, best, near);
        var page = new HitRank(snapshot, rows, query.Sort).First(found, (int)Math.Min((long)query.Offset + query.Limit, int.MaxValue))
            .Skip(query.Offset).Take(query.Limit).Select(Hit).OfType<SearchHit>().ToList();
        var facets = query.WithFacets
            ? _filters.Facets(near.Where(number => snapshot.Live.Contains(number) && Answers(dense[number], lexical[number])))
            : [];
        return new SearchResult(page, found.Count, facets, question.DidYouMean);
    }

    private bool Answers(float semantic, float lexical) => _isListing || question.IsHit(semantic, lexical);

    /// <summary>Replaces the cosines of the best by exact ones where rounding leaves a doubt whether they set the scale or are hits at all.</summary>
    /// <returns>The numbers of the best.</returns>
    private int[] ExactDense(float[] dense, RecordSet? passing)
    {
        var best = Best.Of(dense.AsSpan(0, snapshot.Count), ExactDepth, passing);
        var least = ScoreScale.Over(Array.ConvertAll(best, number => dense[number]), HybridRanking.FusionDepth).Min - (2 * QuantizedVectors.Rounding);
        MakeExact(dense, Array.FindAll(best, number => dense[number] >= least || MathF.Abs(dense[number] - question.MinCosine) < QuantizedVectors.Rounding));
        return best;
    }

    /// <summary>Records that may answer the question, ascending: all others are done with after this one pass over a million.</summary>
    private List<int> Near(float[] dense, float[] lexical)
    {
        if (_isListing)
        {
            return [.. Enumerable.Range(0, snapshot.Count)];
        }

        var near = new List<int>();
        var limit = Vector256.Create(question.MinCosine - QuantizedVectors.Rounding);
        for (var first = 0; first < snapshot.Count; first += Vector256<float>.Count)
        {
            var isNear = Vector256.GreaterThan(Vector256.Create(dense, first), limit) | Vector256.GreaterThan(Vector256.Create(lexical, first), Vector256<float>.Zero);
            for (var left = isNear.ExtractMostSignificantBits(); left != 0; left &= left - 1)
            {
                near.Add(first + BitOperations.TrailingZeroCount(left));
            }
        }

        return near;
    }

    /// <summary>
    /// Makes sure which records are near enough in meaning to be hits, where rounding leaves a doubt about a few. A doubt about more is only
    /// about whether a great total is right to the last record.
    /// </summary>
    private void ExactThreshold(float[] dense, float[] lexical, List<int> near)
    {
        var doubtful = near.Where(number => MathF.Abs(dense[number] - question.MinCosine) < QuantizedVectors.Rounding && lexical[number] == 0)
            .Take(ExactDepth + 1).ToList();
        if (doubtful.Count <= ExactDepth)
        {
            MakeExact(dense, doubtful);
        }
    }

    /// <summary>Replaces cosines by exact ones; −1 where the record is gone.</summary>
    private void MakeExact(float[] dense, IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            dense[number] = -1;
        }

        foreach (var (number, vector) in rows.Vectors(numbers))
        {
            dense[number] = TensorPrimitives.Dot<float>(question.Vector, vector);
        }
    }

    /// <summary>The exact cosine of question and record; −1 when the record is gone.</summary>
    private float Cosine(int number) => rows.Vectors([number]).Select(row => TensorPrimitives.Dot<float>(question.Vector, row.Vector)).DefaultIfEmpty(-1).First();

    /// <summary>Adds what the best records have of terms whose lists were too long to read.</summary>
    private void CompleteLexical(float[] lexical, RecordSet passing, int[] bestDense)
    {
        var found = words.Found.Where(passing.Contains).ToArray();
        var scores = Array.ConvertAll(found, number => lexical[number]);
        foreach (var number in Best.Of(scores, ExactDepth, null).Select(place => found[place]).Concat(bestDense).Distinct())
        {
            var before = lexical[number];
            lexical[number] = words.Score(number);
            if (before == 0 && lexical[number] > 0)
            {
                words.Found.Add(number);
            }
        }
    }

    private List<(int Number, float Score)> Fused(float[] dense, float[] lexical, RecordSet passing, int[] best, List<int> near)
    {
        var denseScale = ScoreScale.Over(Array.ConvertAll(best, number => dense[number]), HybridRanking.FusionDepth);
        var shared = words.Found.Where(passing.Contains).Select(number => lexical[number]).ToList();
        shared.AddRange(Enumerable.Repeat(0f, Math.Min(HybridRanking.FusionDepth, passing.Count - shared.Count)));
        var lexicalScale = ScoreScale.Over(CollectionsMarshal.AsSpan(shared), HybridRanking.FusionDepth);
        var lifts = snapshot.AreaLists.Select(areas => HybridRanking.Lift(areas, question.Areas)).ToArray();
        var areaLists = snapshot.Columns.AreaLists;
        var found = new List<(int, float)>();
        foreach (var number in near)
        {
            if (Answers(dense[number], lexical[number]) && passing.Contains(number))
            {
                var fused = (question.DenseShare * denseScale.Of(dense[number])) + ((1 - question.DenseShare) * lexicalScale.Of(lexical[number]));
                found.Add((number, HybridRanking.Score(fused, lifts[areaLists[number]])));
            }
        }

        return found;
    }

    /// <summary>A hit; null when the record has been removed in the meantime.</summary>
    private SearchHit? Hit((int Number, float Score) hit)
    {
        if (rows.Record(hit.Number) is not { } record)
        {
            return null;
        }

        var (lexical, shared) = words.Exact(hit.Number);
        return new SearchHit(record, hit.Score, Cosine(hit.Number), lexical, [.. shared.Take(WordsShown)])
        {
            Highlights = query.WithHighlights ? highlighter.Of(record, question.Terms) : null,
        };
    }
}
