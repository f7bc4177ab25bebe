using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Spectre.Console;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>Writes the corpus's statistics as tables: drawn in a terminal, plain columns when piped or saved.</summary>
internal static class CorpusTables
{
    /// <summary>Wide enough for every column, so that nothing wraps in a file.</summary>
    private const int PipedWidth = 240;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static void Write(CorpusStatistics statistics, TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        if (!output.IsTerminal)
        {
            console.Profile.Width = PipedWidth;
        }

        var border = output.IsTerminal ? TableBorder.Rounded : TableBorder.None;
        Print(console, "Områden", Areas(statistics), border);
        Print(console, "Insatser och SPSM:s stöd per skolform", SchoolForms(statistics), border);
        Print(console, "Insatsernas evidens", Counts("Nivå", statistics.Evidence), border);
        Print(console, "Forskning", Counts("Slag", statistics.Research), border);
    }

    private static Table Areas(CorpusStatistics statistics)
    {
        var table = Columns("Område", "Insatser", "Lärosäten, stark", "Lärosäten, svag", "SPSM", "Forskning", "Stycken, träning", "Stycken, validering");
        foreach (var row in statistics.Areas)
        {
            Row(
                table,
                row.Area.Name,
                [
                    row.Interventions, row.StrongUniversities, row.WeakUniversities, row.SpsmServices, row.Research,
                    row.TrainingPassages, row.ValidationPassages,
                ]);
        }

        return table;
    }

    private static Table SchoolForms(CorpusStatistics statistics)
    {
        var forms = Enum.GetValues<SchoolForm>();
        var table = Columns(["Område", .. forms.Select(form => form.Label())]);
        foreach (var row in statistics.Areas)
        {
            Row(table, row.Area.Name, forms.Select(form => row.BySchoolForm[form]));
        }

        return table;
    }

    private static Table Counts<T>(string title, IReadOnlyDictionary<T, int> counts) where T : struct, Enum
    {
        var table = Columns(title, "Antal");
        foreach (var (value, count) in counts)
        {
            Row(table, value.Label(), [count]);
        }

        return table;
    }

    private static Table Columns(params string[] titles)
    {
        var table = new Table();
        foreach (var title in titles)
        {
            table.AddColumn(Markup.Escape(title), column => column.Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right);
        }

        return table;
    }

    private static void Row(Table table, string name, IEnumerable<int> counts) =>
        table.AddRow([Markup.Escape(name), .. counts.Select(count => count.ToString(Swedish))]);

    private static void Print(IAnsiConsole console, string title, Table table, TableBorder border)
    {
        console.MarkupLineInterpolated(Swedish, $"[bold]{title}[/]");
        console.Write(table.Border(border));
        console.WriteLine();
    }
}
