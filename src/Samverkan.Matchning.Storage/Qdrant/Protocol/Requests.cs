namespace Samverkan.Matchning.Storage.Qdrant.Protocol;

/// <summary>A new collection.</summary>
internal sealed record CreateCollection(
    IReadOnlyDictionary<string, DenseParams> Vectors,
    IReadOnlyDictionary<string, SparseParams> SparseVectors,
    int ShardNumber,
    int ReplicationFactor,
    int WriteConsistencyFactor,
    bool OnDiskPayload,
    Quantization QuantizationConfig,
    CollectionMetadata Metadata);

/// <summary>A named dense vector.</summary>
internal sealed record DenseParams(int Size, string Distance, bool OnDisk);

/// <summary>A named sparse vector.</summary>
internal sealed record SparseParams(string Modifier);

/// <summary>Either kind of quantisation; the other is null.</summary>
internal sealed record Quantization(ScalarQuantization? Scalar, BinaryQuantization? Binary);

/// <summary>One byte a dimension.</summary>
internal sealed record ScalarQuantization(string Type, bool AlwaysRam);

/// <summary>One bit a dimension.</summary>
internal sealed record BinaryQuantization(bool AlwaysRam);

/// <summary>What an index was made with, kept in the collection itself.</summary>
/// <param name="Fingerprint">Of the embedding model.</param>
/// <param name="AverageLength">Terms in a record on average when the index was made: the records' word weights were computed with it.</param>
/// <param name="BuiltAt">When it was made.</param>
internal sealed record CollectionMetadata(string Fingerprint, double AverageLength, DateTimeOffset BuiltAt);

/// <summary>An index over a field of the payload.</summary>
internal sealed record CreateFieldIndex(string FieldName, string FieldSchema);

/// <summary>Points to add or replace.</summary>
internal sealed record PointsList(IReadOnlyList<Point> Points);

/// <summary>Points to remove.</summary>
internal sealed record PointIds(IReadOnlyList<Guid> Points);

/// <summary>Changes of aliases, all made at once.</summary>
internal sealed record ChangeAliases(IReadOnlyList<AliasAction> Actions);

/// <summary>One change; the other is null.</summary>
internal sealed record AliasAction(DeleteAlias? DeleteAlias, CreateAlias? CreateAlias);

/// <summary>Takes a name away.</summary>
internal sealed record DeleteAlias(string AliasName);

/// <summary>Gives a collection a name.</summary>
internal sealed record CreateAlias(string CollectionName, string AliasName);

/// <summary>Several searches in one request.</summary>
internal sealed record QueryBatch(IReadOnlyList<PointQuery> Searches);

/// <summary>A search, or a part of one.</summary>
internal sealed record PointQuery
{
    /// <summary>What to ask: <see cref="NearestQuery"/> or <see cref="FusionQuery"/>.</summary>
    public required object Query { get; init; }

    /// <summary>Lists to fuse.</summary>
    public IReadOnlyList<Prefetch>? Prefetch { get; init; }

    /// <summary>The named vector to compare with.</summary>
    public string? Using { get; init; }

    /// <summary>What must hold.</summary>
    public Filter? Filter { get; init; }

    /// <summary>How to search.</summary>
    public SearchParams? Params { get; init; }

    /// <summary>Most points to give; at least 1.</summary>
    public required int Limit { get; init; }

    /// <summary>Fields of the payload to give.</summary>
    public IReadOnlyList<string>? WithPayload { get; init; }
}

/// <summary>A list to fuse.</summary>
internal sealed record Prefetch(object Query, string Using, Filter? Filter, SearchParams? Params, int Limit);

/// <summary>The points nearest something.</summary>
/// <param name="Nearest">A <c>float[]</c>, a <see cref="SparseVector"/> or the <see cref="Guid"/> of a point.</param>
internal sealed record NearestQuery(object Nearest);

/// <summary>Fuses prefetched lists.</summary>
/// <param name="Fusion"><c>rrf</c> or <c>dbsf</c>.</param>
internal sealed record FusionQuery(string Fusion);

/// <summary>How to search.</summary>
internal sealed record SearchParams(bool? Exact, QuantizationSearch? Quantization);

/// <summary>How shortened vectors are used.</summary>
internal sealed record QuantizationSearch(bool Rescore, double Oversampling);

/// <summary>All of these must hold.</summary>
internal sealed record Filter(IReadOnlyList<Condition> Must);

/// <summary>One condition: on a field, or on the points' own ids.</summary>
internal sealed record Condition
{
    /// <summary>The field.</summary>
    public string? Key { get; init; }

    /// <summary>Values of which it has at least one.</summary>
    public MatchAny? Match { get; init; }

    /// <summary>Limits it lies within.</summary>
    public IntegerRange? Range { get; init; }

    /// <summary>Ids of which the point has one.</summary>
    public IReadOnlyList<Guid>? HasId { get; init; }
}

/// <summary>Any of some values.</summary>
internal sealed record MatchAny(IReadOnlyList<string> Any);

/// <summary>Limits, both included; null for none.</summary>
internal sealed record IntegerRange(int? Gte, int? Lte);

/// <summary>Counts the values of a field.</summary>
internal sealed record FacetRequest(string Key, int Limit, Filter? Filter, bool Exact);

/// <summary>Counts points.</summary>
internal sealed record CountRequest(Filter? Filter, bool Exact);

/// <summary>Sparse vector.</summary>
/// <param name="Indices">Different from each other.</param>
/// <param name="Values">As many.</param>
internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

/// <summary>A record as a point.</summary>
internal sealed record Point(Guid Id, PointVectors Vector, PointPayload Payload);

/// <summary>A point's vectors; a record without a known word lacks <paramref name="Words"/>.</summary>
internal sealed record PointVectors(float[] Meaning, SparseVector? Words);

/// <summary>What a point can be filtered, counted and sorted by. The record itself stays in our own database.</summary>
internal sealed record PointPayload(
    string Id,
    string Title,
    string Kind,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> SchoolForms,
    string? Evidence,
    int? Year,
    IReadOnlyList<string> Counties,
    IReadOnlyList<string> Languages);
