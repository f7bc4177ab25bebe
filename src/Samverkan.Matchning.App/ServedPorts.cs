using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App;

/// <summary>Gives the web application the implementations of the domain's ports; it knows the ports alone.</summary>
internal static class ServedPorts
{
    public static void Add(IServiceCollection services, Composition composition)
    {
        services.AddSingleton<CorpusSnapshot>(composition.Corpus);
        services.AddSingleton<LanguageModels>(composition.Models);
        services.AddSingleton<ISearchIndex>(composition.Index);
    }
}
