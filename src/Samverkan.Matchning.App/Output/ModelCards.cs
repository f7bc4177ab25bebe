using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Embeddings.Training;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.App.Output;

/// <summary>
/// Keeps the model cards true: what people wrote in a card stays, and the parts between its marks are made anew by the verbs that
/// train and measure.
/// </summary>
internal static class ModelCards
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Writes what the embeddings were trained on.</summary>
    public static void WriteEmbeddings(ModelFolder folder, EmbeddingTrainingReport report, EmbeddingTrainerOptions options)
    {
        var text = new StringBuilder();
        text.Append(Swedish, $"{report.Documents} dokument; {report.Barred} uteslöts eftersom de hör till testet eller liknar det. ")
            .Append(Swedish, $"{report.Words} ord i lexikonet, {report.Stems} stammar och {report.Buckets} rader för bokstavsföljder. ")
            .AppendLine(Swedish, $"{options.Members} tabeller, {options.Steps} steg om {options.BatchSize} par var, {options.Dimensions} dimensioner, frö {options.Seed} och framåt.")
            .AppendLine().AppendLine("| par | vikt | antal |").AppendLine("|---|---|---|");
        foreach (var (name, share, count) in report.Sources)
        {
            text.AppendLine(Swedish, $"| {name} | {share:0.000} | {count} |");
        }

        Replace(Path.Combine(Path.GetDirectoryName(folder.Embeddings)!, "card.md"), "underlag", text.ToString());
    }

    /// <summary>Writes the figures of a report into the card and <c>metrics.json</c> beside the model.</summary>
    public static void WriteFigures(string modelFile, EvaluationReport report)
    {
        var folder = Path.GetDirectoryName(modelFile)!;
        Replace(Path.Combine(folder, "card.md"), "siffror", ReportText.Markdown(report));
        File.WriteAllText(Path.Combine(folder, "metrics.json"), JsonSerializer.Serialize(ReportText.ForJson(report), JsonText.Indented) + "\n");
    }

    /// <summary>Serialises a report as the verbs print it.</summary>
    public static string ToJson(IEnumerable<EvaluationReport> reports) =>
        JsonSerializer.Serialize(reports.ToDictionary(report => report.Name, ReportText.ForJson), JsonText.Indented);

    /// <summary>Replaces what stands between the marks of a part, or adds the part at the end.</summary>
    /// <param name="card">The card's file.</param>
    /// <param name="part">The name in its marks.</param>
    /// <param name="text">The new text.</param>
    public static void Replace(string card, string part, string text)
    {
        var current = File.Exists(card) ? File.ReadAllText(card) : "";
        var block = $"<!-- {part} -->\n{text.Trim()}\n<!-- /{part} -->";
        var pattern = new Regex($"<!-- {part} -->.*?<!-- /{part} -->", RegexOptions.Singleline);
        File.WriteAllText(card, pattern.IsMatch(current) ? pattern.Replace(current, _ => block, 1) : $"{current.TrimEnd()}\n\n{block}\n".TrimStart());
    }
}
