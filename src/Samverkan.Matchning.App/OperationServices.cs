using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.App;

/// <summary>What the page of operation needs: the doctor, looking at the parts that this process runs on.</summary>
internal static class OperationServices
{
    /// <summary>Adds it. The data folder is the one of the web's settings.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services, Composition composition) => services
        .AddSingleton(provider => new OperationFolders(new ModelFolder(composition.ModelsFolder), provider.GetRequiredService<WebSettings>().DataFolder))
        .AddSingleton(provider => Doctor.Create(
            provider.GetRequiredService<WebSettings>().DataFolder, composition.CorpusFolder, composition.ModelsFolder,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WebSettings>, composition.Models))
        .AddSingleton<LatestOperation>().AddSingleton<ReadOperation>().AddSingleton<CheckOperation>();
}
