using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.ModelServer;
using Samverkan.Matchning.Storage.Settings;

namespace Samverkan.Matchning.App;

/// <summary>
/// Settings of the installation: <c>appsettings.json</c> beside the program and in the data folder, then environment variables
/// (<c>Samverkan__Search__Backend</c>), then what is written on the command line. Secrets come from the environment alone.
/// </summary>
internal static class ServiceConfiguration
{
    private const string FileName = "appsettings.json";
    private const string ApiKey = "Samverkan:Qdrant:ApiKey";
    private const string ConnectionString = "Samverkan:SqlServer:ConnectionString";

    /// <summary>Reads the settings.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="commandLine">Settings from the command line by name.</param>
    /// <exception cref="MisconfiguredException">A settings file cannot be read.</exception>
    public static IConfigurationRoot Read(string dataFolder, IEnumerable<KeyValuePair<string, string?>>? commandLine = null)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true)
                .AddJsonFile(Path.GetFullPath(Path.Combine(dataFolder, FileName)), optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(commandLine ?? [])
                .Build();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new MisconfiguredException("installning-fel", "Filen appsettings.json går inte att läsa. Kontrollera att den är giltig JSON.", error);
        }
    }

    /// <summary>Where things are stored and searched for.</summary>
    /// <exception cref="MisconfiguredException">A setting is wrong; the message has every fault.</exception>
    public static StorageOptions Storage(IConfigurationRoot settings)
    {
        var faults = new List<string>();
        foreach (var (name, allowed) in ((string, Type)[])
            [
                ("Samverkan:Storage:Backend", typeof(StorageBackend)), ("Samverkan:Search:Backend", typeof(SearchBackend)),
                ("Samverkan:Qdrant:Quantization", typeof(Samverkan.Matchning.Storage.Qdrant.QdrantQuantization)), ("Samverkan:Qdrant:Fusion", typeof(Samverkan.Matchning.Storage.Qdrant.QdrantFusion)),
            ])
        {
            if (settings[name] is { } value && !Enum.GetNames(allowed).Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add($"{name} kan vara {string.Join(" eller ", Enum.GetNames(allowed))}.");
            }
        }

        foreach (var name in (string[])
            [
                "Samverkan:Qdrant:BatchSize", "Samverkan:Qdrant:Shards", "Samverkan:Qdrant:Replicas", "Samverkan:Qdrant:WriteConsistency", "Samverkan:SqlServer:CommandTimeoutSeconds",
                "Samverkan:Qdrant:SearchTimeoutSeconds", "Samverkan:Qdrant:WriteTimeoutSeconds",
            ])
        {
            var isWhole = !name.Contains("Qdrant", StringComparison.Ordinal) || !name.EndsWith("Seconds", StringComparison.Ordinal);
            if (settings[name] is { } value && (isWhole ? !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                : !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
            {
                faults.Add($"{name} ska vara ett {(isWhole ? "heltal" : "tal, med punkt före decimalerna")}.");
            }
        }

        if (faults.Count > 0)
        {
            return new StorageOptions().Validated(faults);
        }

        var options = new StorageOptions
        {
            Storage = settings.GetValue<StorageBackend>("Samverkan:Storage:Backend"),
            Search = settings.GetValue<SearchBackend>("Samverkan:Search:Backend"),
            SqlServer = settings.GetSection("Samverkan:SqlServer").Get<Samverkan.Matchning.Storage.SqlServer.SqlServerOptions>() ?? new(),
            Qdrant = settings.GetSection("Samverkan:Qdrant").Get<Samverkan.Matchning.Storage.Qdrant.QdrantOptions>() ?? new(),
        };
        if (settings[ApiKey] is not null && !IsFromEnvironment(settings, ApiKey))
        {
            faults.Add("Samverkan:Qdrant:ApiKey är hemlig och får bara stå i miljövariabeln Samverkan__Qdrant__ApiKey.");
        }

        if (options.SqlServer.HasPassword && !IsFromEnvironment(settings, ConnectionString))
        {
            faults.Add("Samverkan:SqlServer:ConnectionString har ett lösenord och får då bara stå i miljövariabeln Samverkan__SqlServer__ConnectionString.");
        }

        if (settings[ModelServerOptions.KeySetting] is not null && !IsFromEnvironment(settings, ModelServerOptions.KeySetting))
        {
            faults.Add($"{ModelServerOptions.KeySetting} är hemlig och får bara stå i miljövariabeln med det namnet.");
        }

        try
        {
            options = options with { ModelServer = ModelServerOptions.Read(name => settings[name]) };
        }
        catch (MisconfiguredException error)
        {
            faults.Add(error.Message);
        }

        return options.Validated(faults);
    }

    /// <summary>Whether a setting stands in the environment and nowhere else.</summary>
    private static bool IsFromEnvironment(IConfigurationRoot settings, string name) =>
        settings.Providers.Where(provider => provider.TryGet(name, out _)).All(provider => provider is EnvironmentVariablesConfigurationProvider);
}
