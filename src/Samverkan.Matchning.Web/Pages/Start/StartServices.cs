using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Matchning.Web.Pages.Start;

/// <summary>What the first page is made of.</summary>
internal static class StartServices
{
    public static void AddStart(this IServiceCollection services) => services.AddSingleton<CaseLists>().AddSingleton<StartLists>();
}
