using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage;
using Samverkan.Matchning.Storage.Inspections;
using Samverkan.Matchning.Storage.Settings;
using Samverkan.Matchning.Storage.SqlServer.Cases;
using Samverkan.Matchning.Storage.SqlServer.Research;
using Samverkan.Matchning.Storage.SqlServer.Search;
using Samverkan.Matchning.Web;
using Samverkan.Matchning.Web.SignIn.Keys;

namespace Samverkan.Matchning.App;

/// <summary>Puts together what looks at this installation.</summary>
internal static class Doctor
{
    /// <summary>The parts that the settings put in use.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="corpusFolder">The corpus folder; null to find it.</param>
    /// <param name="modelsFolder">The models folder; null to find it.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="web">Gives the settings of the web application.</param>
    /// <param name="loaded">The models, when this process has them already; null to load them.</param>
    public static ServiceDoctor Create(string dataFolder, string? corpusFolder, string? modelsFolder, TimeProvider clock, Func<WebSettings> web, LanguageModels? loaded = null)
    {
        var models = new Lazy<LanguageModels>(() => loaded ?? LanguageModels.Load(new ModelFolder(Folders.Models(modelsFolder))));
        var inspections = new List<IServiceInspection>
        {
            new CorpusInspection(() => Folders.Corpus(corpusFolder), clock),
            new ModelsInspection(() => models.Value),
            new DocumentToolsInspection(new DocumentReaderOptions()),
            new DataFolderInspection(dataFolder),
            new KeyInspection(web, dataFolder, clock),
        };
        DataStorage storage;
        try
        {
            storage = new DataStorage(dataFolder, clock);
        }
        catch (MisconfiguredException error)
        {
            return new ServiceDoctor([new SettingsInspection(error), .. inspections]);
        }

        var options = storage.Options;
        inspections.Insert(0, new SettingsInspection(null));
        string Fingerprint() => SearchStorage.Served(options, models.Value).IndexFingerprint;
        IndexState Own() => storage.OwnIndexState(models.Value, CorpusSnapshot.Load(Folders.Corpus(corpusFolder), clock));
        if (options.UsesSqlServer)
        {
            SqlFolder[] parts =
            [
                .. options.OwnSearch == SearchBackend.SqlServer ? (SqlFolder[])[SqlServerIndexWriter.Sql] : [],
                .. options.Storage == StorageBackend.SqlServer ? (SqlFolder[])[SqlServerCases.Sql, SqlServerResearch.Sql] : [],
            ];
            inspections.Add(new SqlServerInspection(options.SqlServer, parts, clock));
        }

        if (options.ModelServer is not null)
        {
            inspections.Add(new ModelServerInspection(() => SearchStorage.Served(options, models.Value).Served!));
        }

        inspections.Add(new SearchIndexInspection(Own, Fingerprint));
        if (options.Search == SearchBackend.Qdrant)
        {
            inspections.Add(new QdrantInspection(options.Qdrant, Fingerprint, Own, clock));
        }

        return new ServiceDoctor(inspections);
    }

    private sealed class SettingsInspection(MisconfiguredException? fault) : IServiceInspection
    {
        public string Part => "Inställningar";

        public IEnumerable<ServiceCheck> Run() =>
            [fault is null ? ServiceCheck.Good(Part, "Alla inställningar går att använda.") : ServiceCheck.Fault(Part, fault.Message, fault.Code)];
    }
}
