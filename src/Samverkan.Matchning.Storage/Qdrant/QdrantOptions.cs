namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>How Qdrant is reached and how its collection is laid out. Only the address must be given.</summary>
public sealed record QdrantOptions
{
    /// <summary>Address of the REST interface, such as <c>https://qdrant.intern:6333</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>API key; from the environment only. Null for a server without one, which is fit for tests alone.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Alias that searches go to; collections are named after it. Letters, digits, <c>-</c> and <c>_</c>.</summary>
    public string Collection { get; init; } = "samverkan";

    /// <summary>Seconds one attempt to search may take, 0.1 to 60.</summary>
    public double SearchTimeoutSeconds { get; init; } = 2;

    /// <summary>Seconds one attempt to write may take, 1 to 600.</summary>
    public double WriteTimeoutSeconds { get; init; } = 60;

    /// <summary>Points in one write, 1 to 10,000. A point is about 6 kB of JSON and Qdrant takes 32 MB at a time as it comes.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Shards of a new collection, 1 to 1,000. Cannot be changed afterwards other than by <c>samverkan index rebuild</c>.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Nodes that keep each shard, 1 to 20.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Replicas that must have taken a write before it counts, 1 to <see cref="Replicas"/>.</summary>
    public int WriteConsistency { get; init; } = 1;

    /// <summary>What the vectors in memory are shortened to; the whole ones lie on disk and decide the order.</summary>
    public QdrantQuantization Quantization { get; init; }

    /// <summary>Who joins meaning and words to an order.</summary>
    public QdrantFusion Fusion { get; init; }

    /// <summary>Everything that is wrong, one Swedish sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. AddressFaults(),
        .. Fault(Collection.Length is 0 or > 100 || Collection.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not '-' and not '_'),
            "Samverkan:Qdrant:Collection får bara ha bokstäverna a–z, siffror, - och _, och högst 100 tecken."),
        .. Fault(SearchTimeoutSeconds is not (>= 0.1 and <= 60), "Samverkan:Qdrant:SearchTimeoutSeconds ska vara 0,1 till 60."),
        .. Fault(WriteTimeoutSeconds is not (>= 1 and <= 600), "Samverkan:Qdrant:WriteTimeoutSeconds ska vara 1 till 600."),
        .. Fault(BatchSize is < 1 or > 10_000, "Samverkan:Qdrant:BatchSize ska vara 1 till 10 000."),
        .. Fault(Shards is < 1 or > 1_000, "Samverkan:Qdrant:Shards ska vara 1 till 1 000."),
        .. Fault(Replicas is < 1 or > 20, "Samverkan:Qdrant:Replicas ska vara 1 till 20."),
        .. Fault(WriteConsistency < 1 || WriteConsistency > Replicas, "Samverkan:Qdrant:WriteConsistency ska vara minst 1 och högst lika med Replicas."),
    ];

    private IEnumerable<string> AddressFaults()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            return ["Samverkan:Qdrant:Url saknas eller är ingen webbadress. Skriv till exempel https://qdrant.intern:6333."];
        }

        return Fault(url.UserInfo.Length > 0, "Samverkan:Qdrant:Url får inte innehålla användarnamn eller lösenord.").Concat(Fault(
            ApiKey is not null && url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback,
            "Samverkan:Qdrant:Url måste börja med https när en API-nyckel används, annars går nyckeln att läsa på nätet."));
    }

    private static IEnumerable<string> Fault(bool isWrong, string sentence) => isWrong ? [sentence] : [];
}

/// <summary>How vectors are shortened in memory.</summary>
public enum QdrantQuantization
{
    /// <summary>One byte a dimension: a quarter of the memory, hardly any loss.</summary>
    Scalar,

    /// <summary>One bit a dimension: a thirty-second of the memory; twice as many candidates are scored anew from disk.</summary>
    Binary,
}

/// <summary>Who joins meaning and words to an order.</summary>
public enum QdrantFusion
{
    /// <summary>We do, by <see cref="Search.HybridRanking"/>, from both lists with their scores: the same order as every other backend.</summary>
    Weighted,

    /// <summary>Qdrant does, by reciprocal rank. Scores are still ours, for the explanation, and may not fall in the order shown.</summary>
    ReciprocalRank,

    /// <summary>Qdrant does, by the distribution of the scores. Scores are still ours, as above.</summary>
    Distribution,
}
