using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>A case with an analysis in each state: two classified versions, one whose masking waits for review and one that could not be read.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Classified">The later classified version.</param>
/// <param name="Awaiting">The one that waits.</param>
internal sealed record AnalysisCase(Guid CaseId, Guid Classified, Guid Awaiting)
{
    private static readonly Actor Kansli = new(Guid.CreateVersion7(), "Kanslisten Exempelsson", Role.Kansli);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The addresses of the analysis pages.</summary>
    public IReadOnlyList<(string Name, string Path)> Pages =>
    [
        ("analyser", $"/arenden/{CaseId}/analyser"),
        ("ladda-upp", $"/arenden/{CaseId}/analyser/ladda-upp"),
        ("maskning", $"/analyser/{Awaiting}/maskning"),
        ("analys", $"/analyser/{Classified}"),
        ("stycke", $"/analyser/{Classified}/stycke/3"),
        ("jamfor", $"/analyser/{Classified}/jamfor"),
        ("prioritering", $"/arenden/{CaseId}/prioritering"),
        ("traningsdata", "/administration/traningsdata"),
    ];

    public static async Task<AnalysisCase> MakeAsync(Service service)
    {
        var made = service.The<CreateCase>().Execute(Kansli, new CreateCaseCommand(new CaseForm
        {
            RegistryNumber = $"2026:{Guid.CreateVersion7():N}"[..20],
            Authority = new SchoolAuthority("Granhults kommun"),
        }));
        var text = await File.ReadAllTextAsync(Example("alvdala-gymnasium.txt"));
        var first = await ReadAsync(service, made.Id, "alvdala-1.txt", System.Text.Encoding.UTF8.GetBytes(text));
        service.The<ApproveMasking>().Execute(Kansli, new ApproveMaskingCommand(first.Id, first.Version));
        var later = text.Replace("61 procent", "58 procent", StringComparison.Ordinal) + "\n\nEleverna berättar i elevrådet att de saknar studiero.\n";
        var second = await ReadAsync(service, made.Id, "alvdala-2.txt", System.Text.Encoding.UTF8.GetBytes(later));
        service.The<ApproveMasking>().Execute(Kansli, new ApproveMaskingCommand(second.Id, second.Version));
        var docx = await ReadAsync(service, made.Id, "bjorklunda-grundskola.docx", await File.ReadAllBytesAsync(Example("bjorklunda-grundskola.docx")));
        await ReadAsync(service, made.Id, "trasig.pdf", "%PDF-1.7 och sedan inget"u8.ToArray());
        return new AnalysisCase(made.Id, second.Id, docx.Id);
    }

    private static string Example(string name) => Path.Combine(Repository.Corpus, "exempel", name);

    private static async Task<AnalysisVersion> ReadAsync(Service service, Guid caseId, string name, byte[] content)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var analysis = service.The<UploadAnalysis>().Execute(Kansli, new UploadAnalysisCommand(caseId, name, content));
        while (analysis.State == AnalysisState.Uploaded)
        {
            await Task.Delay(50, timeout.Token);
            analysis = service.The<ICaseStore>().Find<AnalysisVersion>(analysis.Id)!;
        }

        return analysis;
    }
}
