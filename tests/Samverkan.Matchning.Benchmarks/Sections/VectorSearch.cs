using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Benchmarks.Indexes;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>
/// The ten nearest vectors: our quantised scan with float rescoring against an exact float scan and against FAISS, on the vectors of the
/// stored indexes (see <see cref="StoredSearch"/>, which builds them), one question at a time on one thread.
/// </summary>
internal static class VectorSearch
{
    private const int Questions = 200;
    private const int Nearest = 10;
    private const int Rescored = 100;
    private static readonly bool WithGreatHnsw = Environment.GetEnvironmentVariable("SAMVERKAN_BENCHMARK_HNSW") == "1"; // its graph takes long to build

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var dimensions = LanguageModels.Load(new ModelFolder(Repository.Models)).Embeddings.Dimensions;
        return Task.FromResult<IReadOnlyList<Row>>([.. ((int[])[100_000, 1_000_000]).SelectMany(size => Measure(size, dimensions))]);
    }

    private static IEnumerable<Row> Measure(int size, int dimensions)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{size:N0} × {dimensions}");
        var current = Path.Combine(StoredIndex.Folder(size), "current");
        if (!File.Exists(current))
        {
            yield return new Row($"Vectors {name}: skipped, run the section stored first", 0, "", "");
            yield break;
        }

        var files = Path.Combine(StoredIndex.Folder(size), "vectors");
        Directory.CreateDirectory(files);
        var vectors = Read(Path.Combine(StoredIndex.Folder(size), File.ReadAllText(current)), size, dimensions, Path.Combine(files, "rows"));
        var random = new Random(1);
        var questions = Enumerable.Range(0, Questions).Select(_ => Question(vectors, random, size, dimensions)).ToArray();
        File.WriteAllBytes(Path.Combine(files, "queries"), [.. questions.SelectMany(question => MemoryMarshal.AsBytes(question.AsSpan()).ToArray())]);

        var exact = new int[Questions][];
        yield return Timed($"Vectors {name}: exact float scan (SIMD)", questions, (question, i) => exact[i] = Exact(vectors, question, size, dimensions), 4L * size * dimensions, 1);
        File.WriteAllBytes(Path.Combine(files, "answers"), MemoryMarshal.AsBytes(exact.SelectMany(answer => answer).ToArray().AsSpan()).ToArray());

        var quantized = new QuantizedVectors(dimensions);
        var encoded = new byte[QuantizedVectors.EncodedLength(dimensions)];
        for (var i = 0; i < size; i++)
        {
            QuantizedVectors.Quantize(Row(vectors, i, dimensions), encoded);
            quantized.Add(encoded);
        }

        var found = new int[Questions][];
        var cosines = new float[size];
        var ours = Timed($"— ours: 4 bits, 8 for the doubtful, {Rescored} rescored as floats", questions, (question, i) => found[i] = Ours(quantized, vectors, question, cosines, dimensions), quantized.Bytes, 0);
        yield return ours with { Spread = $"{ours.Spread}, recall@10 {Recall(exact, found)}", Goal = size == 1_000_000 ? "p50 under 15 ms, recall ≥ 0.99, under 450 MB" : "" };

        foreach (var kind in (string[])(size <= 100_000 || WithGreatHnsw ? ["flat", "hnsw"] : ["flat"]))
        {
            var run = FaissRun.Of(kind, Path.Combine(files, "rows"), Path.Combine(files, "queries"), Path.Combine(files, "answers"), dimensions);
            yield return run is null ? new Row($"— FAISS {kind}: skipped, there is no Python with FAISS", 0, "", "")
                : Figures($"— FAISS {run.Version} {(kind == "flat" ? "IndexFlatIP" : "IndexHNSW (M 32, efSearch 128)")}", new Sample(run.Wall), new Sample(run.Cpu), run.Bytes,
                    string.Create(CultureInfo.InvariantCulture, $", recall@10 {run.Recall:0.000}, built in {run.Build:0} s"));
        }
    }

    private static Row Timed(string what, float[][] questions, Action<float[], int> search, long bytes, int warmUp)
    {
        for (var i = 0; i < 20 - warmUp; i++)
        {
            search(questions[i], i);
        }

        var times = questions.Select((question, i) => ThreadClock.Time(() => search(question, i))).ToArray();
        return Figures(what, new Sample(times.Select(time => time.Wall)), new Sample(times.Select(time => time.Cpu)), bytes, "");
    }

    private static Row Figures(string what, Sample wall, Sample cpu, long bytes, string more) => new(
        what, wall.Count, Measurements.Row.Ms(cpu.Median), string.Create(
            CultureInfo.InvariantCulture, $"p99 {Measurements.Row.Ms(cpu.Percentile(0.99))}; wall {Measurements.Row.Ms(wall.Median)}, {bytes / 1e6:0} MB{more}"));

    private static string Recall(int[][] exact, int[][] found) =>
        exact.Zip(found).Average(pair => pair.First.Intersect(pair.Second).Count() / (double)Nearest).ToString("0.000", CultureInfo.InvariantCulture);

    private static int[] Ours(QuantizedVectors quantized, float[][] vectors, float[] question, float[] cosines, int dimensions)
    {
        new NearestScan(quantized, null).Run(question, cosines, Rescored, null);
        return [.. Best.Of(cosines, Rescored, null).OrderByDescending(i => TensorPrimitives.Dot(question, Row(vectors, i, dimensions))).Take(Nearest)];
    }

    private static int[] Exact(float[][] vectors, float[] question, int size, int dimensions)
    {
        var cosines = new float[size];
        for (var i = 0; i < size; i++)
        {
            cosines[i] = TensorPrimitives.Dot(question, Row(vectors, i, dimensions));
        }

        return [.. Best.Of(cosines, Nearest, null)];
    }

    /// <summary>A vector between one of those stored and another, as a question lies near what it asks for.</summary>
    private static float[] Question(float[][] vectors, Random random, int size, int dimensions)
    {
        var question = Row(vectors, random.Next(size), dimensions).ToArray();
        TensorPrimitives.MultiplyAdd(Row(vectors, random.Next(size), dimensions), 0.5f, question, question);
        Language.Embeddings.EmbeddingModel.Normalize(question);
        return question;
    }

    private const int Block = 100_000;

    private static ReadOnlySpan<float> Row(float[][] vectors, int i, int dimensions) => vectors[i / Block].AsSpan(i % Block * dimensions, dimensions);

    private static float[][] Read(string database, int size, int dimensions, string copy)
    {
        var vectors = Enumerable.Range(0, (size + Block - 1) / Block).Select(_ => new float[Block * dimensions]).ToArray();
        using var file = File.Create(copy);
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT vector FROM vectors ORDER BY number";
        using var rows = select.ExecuteReader();
        for (var i = 0; rows.Read(); i++)
        {
            var bytes = (byte[])rows[0];
            file.Write(bytes);
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(vectors[i / Block].AsSpan(i % Block * dimensions));
        }

        return vectors;
    }
}
