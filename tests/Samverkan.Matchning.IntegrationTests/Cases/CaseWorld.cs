using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Demo;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>The service without its pages: real corpus, real models, a SQLite file of its own, and a clock that the test sets.</summary>
internal sealed class CaseWorld : IDisposable
{
    private static readonly Lazy<Composition> Loaded = new(() => Composition.Load(Repository.Corpus, Repository.Models));
    private readonly TempFolder _folder = new();
    private readonly SqliteCases _cases;
    private readonly ServiceProvider _services;

    public CaseWorld()
    {
        _cases = new SqliteCases(_folder.Path);
        var service = Loaded.Value;
        _services = new ServiceCollection()
            .AddSingleton(service.Corpus).AddSingleton(service.Models).AddSingleton(service.Detector).AddSingleton(service.Analyzer)
            .AddSingleton(service.Matcher).AddSingleton<ISearchIndex>(service.Index).AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDocumentReader>(new DocumentReader(new DocumentReaderOptions())).AddSingleton<IAgreementWriter>(AgreementWriter)
            .AddCases(_cases.Store, _cases.Documents, _cases.Audit)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public TestClock Clock { get; } = new(Sample.Now);

    public RecordingAgreementWriter AgreementWriter { get; } = new();

    public string DataFolder => _folder.Path;

    public ICaseStore Store => _cases.Store;

    public Matchning.Cases.Audit.IAuditLog Audit => _cases.Audit;

    public IServiceProvider Services => _services;

    /// <summary>A use case.</summary>
    public T The<T>() where T : notnull => _services.GetRequiredService<T>();

    public Case HasCase(string registryNumber = "2026:00001", Func<CaseForm, CaseForm>? change = null) =>
        The<CreateCase>().Execute(Sample.Kansli, new CreateCaseCommand((change ?? (form => form))(Sample.Form(registryNumber))));

    /// <summary>Uploads an analysis and reads it.</summary>
    public async Task<AnalysisVersion> HasReadAsync(Guid caseId, string name, byte[] content)
    {
        var uploaded = The<UploadAnalysis>().Execute(Sample.Team, new UploadAnalysisCommand(caseId, name, content));
        while (await The<JobRunner>().RunNextAsync(CancellationToken.None))
        {
        }

        return Store.Find<AnalysisVersion>(uploaded.Id)!;
    }

    /// <summary>A case with the example analysis of Björklunda, classified, and its three heaviest areas confirmed.</summary>
    public async Task<(Case Case, AnalysisVersion Analysis)> HasPrioritisedCaseAsync()
    {
        var created = HasCase();
        var read = await HasReadAsync(created.Id, "bjorklunda-grundskola.docx", await File.ReadAllBytesAsync(Repository.Example("bjorklunda-grundskola.docx")));
        var analysis = The<ApproveMasking>().Execute(Sample.Team, new ApproveMaskingCommand(read.Id, read.Version));
        var areas = The<ReadAnalysis>().Execute(Sample.Team, analysis.Id).Findings.Take(3).Select(finding => new PrioritisedArea(finding.Area.Slug));
        The<PrioritiseAreas>().Execute(Sample.Team, new PrioritiseAreasCommand(created.Id, 0, [.. areas], []));
        return (created, analysis);
    }

    /// <summary>The sample cases of <c>serve --demo</c>.</summary>
    public async Task<int> HasDemoAsync()
    {
        if (!The<IUserStore>().Any())
        {
            foreach (var actor in Sample.OfEachRole)
            {
                var account = new UserAccount { Id = actor.UserId, Name = actor.Name, Email = $"{actor.Role}@exempel.se", Role = actor.Role, Team = actor.Team };
                The<IUserStore>().Add(account, Sample.Entry());
            }
        }

        return await The<DemoCases>().CreateAsync(
            new DemoActors(Sample.Kansli, Sample.Team, Sample.Spsm),
            [DemoFileOf("bjorklunda-grundskola.docx"), DemoFileOf("alvdala-gymnasium.txt"), DemoFileOf("alvdala-gymnasium.txt")], CancellationToken.None);
    }

    public void Dispose()
    {
        _services.Dispose();
        _cases.Dispose();
        _folder.Dispose();
    }

    private static DemoFile DemoFileOf(string name) => new(name, File.ReadAllBytes(Repository.Example(name)));
}

/// <summary>Keeps what it was told to write.</summary>
internal sealed class RecordingAgreementWriter : IAgreementWriter
{
    public Agreement? Written { get; private set; }

    public Task<AgreementDocument> WriteAsync(Agreement agreement, Stream template, CancellationToken cancellationToken)
    {
        Written = agreement;
        return Task.FromResult(new AgreementDocument([1], "overenskommelse.docx", []));
    }

    public Task<IReadOnlyList<string>> CheckAsync(Stream template, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
