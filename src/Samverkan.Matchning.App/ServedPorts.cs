using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Formats.Records.UnitLists;
using Samverkan.Matchning.Formats.Reports.Agreements;
using Samverkan.Matchning.Formats.Reports.Export;
using Samverkan.Matchning.Formats.Reports.Tables;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App;

/// <summary>Gives the web application the implementations of the domain's ports; it knows the ports alone.</summary>
internal static class ServedPorts
{
    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="composition">Corpus and models.</param>
    /// <param name="storage">What the data folder's settings put in use.</param>
    /// <param name="building">Told when the search index is built, which takes a while.</param>
    public static void Add(IServiceCollection services, Composition composition, DataStorage storage, Action building)
    {
        var cases = storage.OpenCases(); // first: it makes the data folder, private to the service's account
        var research = storage.OpenResearch();
        var search = storage.OpenSearch(composition);
        DataStorage.EnsureIndex(search, composition, research, building);
        services.AddSingleton(composition.Corpus).AddSingleton(composition.Models).AddSingleton(composition.Detector).AddSingleton(composition.Analyzer);
        services.AddSingleton<ISearchIndex>(search.Index).AddSingleton(composition.Router).AddSingleton(composition.MatcherWith(research)).AddSingleton(composition.Explainer);
        services.AddSingleton<IDocumentReader>(new DocumentReader(new DocumentReaderOptions())).AddSingleton<IUnitListReader>(new UnitListReader(new UnitListOptions()));
        services.AddSingleton<IAgreementWriter>(new AgreementWriter(new DocumentReaderOptions())).AddSingleton<IAgreementTemplate>(new AgreementTemplate(composition.CorpusFolder));
        services.AddSingleton<ITableWriter, CsvTableWriter>().AddSingleton<ICaseExporter, CaseExporter>();
        services.AddCases(cases.Store, cases.Documents, cases.Audit).AddOperation(composition);
    }

    private sealed class AgreementTemplate(string corpusFolder) : IAgreementTemplate
    {
        public Stream Open() => Path.Combine(corpusFolder, "mallar", "overenskommelse.docx") is var path && File.Exists(path) ? File.OpenRead(path)
            : throw new MisconfiguredException("mall-saknas", "Mallen mallar/overenskommelse.docx saknas i korpusen. Be den som sköter tjänsten att lägga tillbaka den.");
    }
}
