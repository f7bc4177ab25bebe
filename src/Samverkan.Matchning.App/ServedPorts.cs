using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.App;

/// <summary>Gives the web application the implementations of the domain's ports; it knows the ports alone.</summary>
internal static class ServedPorts
{
    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="composition">Corpus and models.</param>
    /// <param name="cases">The data folder's cases, accounts and log.</param>
    public static void Add(IServiceCollection services, Composition composition, SqliteCases cases)
    {
        services.AddSingleton(composition.Corpus).AddSingleton(composition.Models).AddSingleton(composition.Detector).AddSingleton(composition.Analyzer);
        services.AddSingleton<ISearchIndex>(composition.Index).AddSingleton(composition.Router).AddSingleton(composition.Matcher);
        services.AddSingleton<IDocumentReader>(new DocumentReader(new DocumentReaderOptions()));
        services.AddCases(cases.Store, cases.Documents, cases.Audit).AddOperation(composition);
    }
}
