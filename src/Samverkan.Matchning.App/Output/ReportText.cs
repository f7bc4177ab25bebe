using System.Globalization;
using System.Text;
using Samverkan.Matchning.Learning.Evaluation;

namespace Samverkan.Matchning.App.Output;

/// <summary>An evaluation as Markdown for a card, and as an object for JSON.</summary>
internal static class ReportText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Markdown(EvaluationReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(Swedish, $"Mätt på {report.Data}.").AppendLine()
            .AppendLine("| mått | värde | 95 % intervall |").AppendLine("|---|---|---|");
        foreach (var figure in report.Figures)
        {
            text.AppendLine(Swedish, $"| {figure.Label} | {figure.Estimate.Value:0.000} | {figure.Estimate.Low:0.000}–{figure.Estimate.High:0.000} |");
        }

        foreach (var table in report.Tables)
        {
            text.AppendLine().AppendLine(Swedish, $"### {table.Title}").AppendLine()
                .AppendLine(Swedish, $"| | {string.Join(" | ", table.Columns)} |")
                .AppendLine(Swedish, $"|---|{string.Concat(table.Columns.Select(_ => "---|"))}");
            foreach (var (name, values) in table.Rows)
            {
                text.AppendLine(Swedish, $"| {name} | {string.Join(" | ", values.Select(Number))} |");
            }
        }

        if (report.Errors.Count > 0)
        {
            text.AppendLine().AppendLine(Swedish, $"### De {report.Errors.Count} värsta felen").AppendLine()
                .AppendLine("| exempel | människan | modellen | text |").AppendLine("|---|---|---|---|");
            foreach (var error in report.Errors)
            {
                text.AppendLine(Swedish, $"| {error.Id} | {error.Expected} | {error.Said} | {error.Text.Replace("|", "\\|", StringComparison.Ordinal)} |");
            }
        }

        return text.ToString();
    }

    public static object ForJson(EvaluationReport report) => new
    {
        report.Data,
        Figures = report.Figures.ToDictionary(figure => figure.Key, figure => new
        {
            Value = Math.Round(figure.Estimate.Value, 4),
            Low = Math.Round(figure.Estimate.Low, 4),
            High = Math.Round(figure.Estimate.High, 4),
        }),
        Tables = report.Tables.Select(table => new
        {
            table.Title,
            Rows = table.Rows.Select(row => new
            {
                row.Name,
                Values = table.Columns.Zip(row.Values).ToDictionary(cell => cell.First, cell => Math.Round(cell.Second, 4)),
            }),
        }),
        report.Errors,
    };

    private static string Number(double value) => value == Math.Floor(value) && value > 1 ? value.ToString("0", Swedish) : value.ToString("0.000", Swedish);
}
