using System.Globalization;
using System.Text;
using BenchmarkDotNet.Running;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Benchmarks.Peers;
using Samverkan.Matchning.Benchmarks.Sections;

CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
if (args is ["bdn", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Repository).Assembly).Run(rest is [] ? ["--filter", "*"] : rest);
    return 0;
}

if (args is ["peers", .. var options])
{
    var table = PeerComparison.Run();
    Console.Out.WriteLine(table);
    if (options.Contains("--write"))
    {
        ModelCards.Replace(Path.Combine(Repository.Models, "klassificerare", "card.md"), "jämförelser", table);
    }

    return 0;
}

// Start-up first: it also tells what the first use in a process costs, before anything is compiled.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var sections = new Dictionary<string, Func<Task<IReadOnlyList<Row>>>>
{
    ["start"] = StartUp.MeasureAsync,
    ["cold"] = ColdMatch.MeasureAsync,
    ["warm"] = WarmMatch.MeasureAsync,
    ["embedding"] = EmbeddingThroughput.MeasureAsync,
    ["masking"] = MaskingThroughput.MeasureAsync,
    ["search"] = SearchLatency.MeasureAsync,
    ["import"] = ImportThroughput.MeasureAsync,
    ["stored"] = StoredSearch.MeasureAsync,
    ["vectors"] = VectorSearch.MeasureAsync,
};
if (args.FirstOrDefault(name => !sections.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"Unknown section {unknown}. Choose among {string.Join(", ", sections.Keys)}, or bdn.");
    return 2;
}

Report.WriteHead(Console.Out);
foreach (var (_, measure) in sections.Where(section => args.Length == 0 || args.Contains(section.Key)))
{
    Report.WriteRows(Console.Out, await measure());
}

return 0;
