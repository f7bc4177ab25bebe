using System.Globalization;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.ModelServer;

/// <summary>Where an agency's own model server answers, and how patient we are with it.</summary>
public sealed record ModelServerOptions
{
    /// <summary>Environment variable or setting with the server's address, up to and including <c>/v1</c>.</summary>
    public const string AddressSetting = "SAMVERKAN_INBADDNING_ADRESS";

    /// <summary>Environment variable or setting with the model's name on the server.</summary>
    public const string ModelSetting = "SAMVERKAN_INBADDNING_MODELL";

    /// <summary>Environment variable or setting with the length of the model's vectors.</summary>
    public const string DimensionsSetting = "SAMVERKAN_INBADDNING_DIMENSIONER";

    /// <summary>Environment variable or setting with the key. A key is never an argument: arguments show in process lists.</summary>
    public const string KeySetting = "SAMVERKAN_INBADDNING_NYCKEL";

    /// <summary>Environment variable or setting with the cosine from which texts count as alike, 0–1 with a full stop; 0.25 when left out.</summary>
    public const string MinCosineSetting = "SAMVERKAN_INBADDNING_LIKHET";

    /// <summary>Environment variable or setting with the characters of a text that are sent; 1,500 when left out, about 500 tokens.</summary>
    public const string LengthSetting = "SAMVERKAN_INBADDNING_TECKEN";

    /// <summary>Environment variable or setting with the texts sent at a time; 64 when left out.</summary>
    public const string BatchSetting = "SAMVERKAN_INBADDNING_SATS";

    /// <summary>Environment variable or setting with the seconds that one try may take; 30 when left out.</summary>
    public const string TimeoutSetting = "SAMVERKAN_INBADDNING_SEKUNDER";

    /// <summary>The server's address, such as <c>https://modell.example.se/v1</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>The model's name on the server.</summary>
    public required string Model { get; init; }

    /// <summary>Length of its vectors; an answer of another length is an error.</summary>
    public required int Dimensions { get; init; }

    /// <summary>The key; null when the server asks for none.</summary>
    public string? Key { get; init; }

    /// <summary>Cosine from which a record without a common word is a hit. Models differ much: some give unrelated texts 0.7.</summary>
    public float MinCosine { get; init; } = HybridRanking.MinCosine;

    /// <summary>Characters of a text that are sent; a server refuses texts longer than its model's window.</summary>
    public int MaxLength { get; init; } = 1_500;

    /// <summary>Texts sent at a time, 1 to 2,048 (the most that the interface allows).</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Wait before the first new try; doubled before each after that, unless the server asks for more.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The same server with the patience of somebody who waits for a search: a few seconds and one new try.</summary>
    public ModelServerOptions ForQuestions() => this with { Timeout = TimeSpan.FromSeconds(Math.Min(5, Timeout.TotalSeconds)), Retries = Math.Min(1, Retries) };

    /// <summary>Reads the options from configuration or environment.</summary>
    /// <param name="setting">Gives the value of a setting, or null.</param>
    /// <returns>Null when no address is set: the built-in model is used.</returns>
    /// <exception cref="MisconfiguredException">Something is missing or wrong; the message holds all faults.</exception>
    public static ModelServerOptions? Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting(AddressSetting) is not { Length: > 0 } address)
        {
            return null;
        }

        var key = setting(KeySetting) is { Length: > 0 } value ? value : null;
        var faults = new List<string>();
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed : null;
        if (uri is null)
        {
            faults.Add($"{AddressSetting} är ingen webbadress; skriv till exempel https://modell.example.se/v1.");
        }
        else if (key is not null && uri.Scheme == "http" && !uri.IsLoopback)
        {
            faults.Add($"{AddressSetting} måste börja med https när en nyckel skickas.");
        }

        var model = setting(ModelSetting) ?? "";
        if (model.Length == 0)
        {
            faults.Add($"{ModelSetting} saknas; ange modellens namn på servern.");
        }

        if (!int.TryParse(setting(DimensionsSetting), NumberStyles.None, CultureInfo.InvariantCulture, out var dimensions) || dimensions is < 1 or > 16_384)
        {
            faults.Add($"{DimensionsSetting} ska vara längden på modellens vektorer, 1–16384.");
        }

        var defaults = new ModelServerOptions { Address = uri!, Model = model, Dimensions = dimensions, Key = key };
        var minCosine = defaults.MinCosine;
        if (setting(MinCosineSetting) is { Length: > 0 } cosine
            && (!float.TryParse(cosine, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out minCosine) || minCosine is < 0 or > 1))
        {
            faults.Add($"{MinCosineSetting} ska vara ett tal 0–1, med punkt före decimalerna.");
        }

        var options = defaults with
        {
            MinCosine = minCosine,
            MaxLength = Whole(LengthSetting, defaults.MaxLength, 100, 100_000),
            BatchSize = Whole(BatchSetting, defaults.BatchSize, 1, 2_048),
            Timeout = TimeSpan.FromSeconds(Whole(TimeoutSetting, (int)defaults.Timeout.TotalSeconds, 1, 3_600)),
        };
        return faults.Count == 0 ? options
            : throw new MisconfiguredException("modellserver-installning", $"Modellservern är fel inställd. {string.Join(' ', faults)}");

        int Whole(string name, int otherwise, int least, int most)
        {
            if (setting(name) is not { Length: > 0 } value)
            {
                return otherwise;
            }

            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            faults.Add($"{name} ska vara ett heltal {least}–{most}.");
            return otherwise;
        }
    }
}
