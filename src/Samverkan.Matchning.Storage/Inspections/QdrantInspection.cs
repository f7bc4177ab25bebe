using System.Globalization;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.Storage.Inspections;

/// <summary>Looks at Qdrant: whether it answers, is new enough and guarded, and has a copy of the index that is in step with our own.</summary>
/// <param name="options">Valid options.</param>
/// <param name="fingerprint">Gives that of the embedding model in use.</param>
/// <param name="own">Gives the state of our own index.</param>
/// <param name="clock">The time.</param>
public sealed class QdrantInspection(QdrantOptions options, Func<string> fingerprint, Func<IndexState> own, TimeProvider clock) : IServiceInspection
{
    /// <summary>The first version that keeps what an index was made with in the collection itself.</summary>
    private static readonly Version Oldest = new(1, 16);

    /// <inheritdoc/>
    public string Part => "Qdrant";

    /// <inheritdoc/>
    public IEnumerable<ServiceCheck> Run()
    {
        using var client = new QdrantClient(options, clock);
        var version = client.Version().Version;
        yield return Version.TryParse(version.Split('-')[0], out var number) && number >= Oldest
            ? ServiceCheck.Good(Part, $"Svarar, version {version}.")
            : ServiceCheck.Fault(Part, $"Version {version} är för gammal. Version {Oldest} eller senare behövs.", "qdrant-version");
        yield return options.ApiKey is null
            ? ServiceCheck.Warning("Qdrant, skydd", "Ingen API-nyckel används. Sätt service.api_key i Qdrant och miljövariabeln Samverkan__Qdrant__ApiKey, och stäng av telemetrin med telemetry_disabled: true.")
            : ServiceCheck.Good("Qdrant, skydd", "API-nyckel används. Kontrollera att telemetry_disabled är true i Qdrants egen konfiguration, det går inte att se härifrån.");
        yield return Index(new QdrantCollections(client, options, clock).State());
    }

    private ServiceCheck Index(IndexState copy)
    {
        copy.RequireModel(fingerprint());
        var ours = own().Records;
        var (has, should) = (Number(copy.Records), Number(ours));
        return copy.Records == ours
            ? ServiceCheck.Good("Qdrant, sökindex", $"{has} poster, lika många som i det egna indexet.")
            : ServiceCheck.Fault("Qdrant, sökindex", $"{has} poster, men det egna indexet har {should}. Kör samverkan index rebuild. Till dess används det egna indexet.", "index-ur-takt");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));
}
