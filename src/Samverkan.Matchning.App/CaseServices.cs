using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Demo;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.App;

/// <summary>The use cases and what they share. None of them keeps anything between two calls, so one of each is enough.</summary>
internal static class CaseServices
{
    /// <summary>The use cases: classes of the domain's case folders with a public method Execute or ExecuteAsync.</summary>
    public static IReadOnlyList<Type> UseCases { get; } =
    [
        .. typeof(CaseGate).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: true, Namespace: { } space }
            && space.StartsWith("Samverkan.Matchning.Cases.", StringComparison.Ordinal)
            && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name is "Execute" or "ExecuteAsync")),
    ];

    /// <summary>Adds the use cases. The caller adds corpus, models, search index, detector, analyzer, matcher, document reader, writers and clock.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="store">The cases.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="log">The log.</param>
    public static IServiceCollection AddCases(this IServiceCollection services, ICaseStore store, IDocumentStore documents, IAuditLog log)
    {
        services.AddSingleton(store).AddSingleton(documents).AddSingleton(log);
        services.AddSingleton<CaseGate>().AddSingleton<Redaction>().AddSingleton<IUserStore, UserStore>();
        services.AddSingleton<CaseWriter>().AddSingleton<ImportPlanner>();
        services.AddSingleton<CaseFindings>().AddSingleton<AnalysisClassification>().AddSingleton<MaskingWriter>();
        services.AddSingleton<CaseMatcher>().AddSingleton<RemitRules>();
        services.AddSingleton<IJobHandler, ReadAnalysisJob>().AddSingleton<JobRunner>();
        services.AddSingleton<DemoAccounts>().AddSingleton<DemoMatching>().AddSingleton<DemoCases>();
        foreach (var useCase in UseCases)
        {
            services.AddSingleton(useCase);
        }

        return services;
    }
}
