using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Spectre.Console;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>
/// Writes the corpus's statistics as tables that fit 80 columns: ruled and bold in a terminal, plain columns when piped or saved.
/// Areas go by their slugs, which is what the one who edits the files writes.
/// </summary>
internal static class CorpusTables
{
    /// <summary>Nothing wraps in a file.</summary>
    private const int PipedWidth = 200;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static void Write(CorpusStatistics statistics, TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output, Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!output.IsTerminal)
        {
            console.Profile.Width = PipedWidth;
        }

        var border = output.IsTerminal ? TableBorder.Simple : TableBorder.None;
        Print(console, "Områden", Areas(statistics), border);
        console.WriteLine("Lärosäten räknas efter styrka i området, märkta stycken efter delmängd (träning, validering).\n");
        Print(console, "Insatser och SPSM:s stöd per skolform", SchoolForms(statistics), border);
        console.WriteLine(string.Join(", ", Enum.GetValues<SchoolForm>().Select(form => $"{Short(form)} = {form.Label().ToLower(Swedish)}")) + ".\n");
        Print(console, "Insatsernas evidens", Counts("Nivå", statistics.Evidence), border);
        console.WriteLine();
        Print(console, "Forskning", Counts("Slag", statistics.Research), border);
    }

    private static Table Areas(CorpusStatistics statistics)
    {
        var table = Columns("Område", "Insatser", "Stark", "Svag", "SPSM", "Forskning", "Trän.", "Valid.");
        foreach (var row in statistics.Areas)
        {
            Row(
                table,
                row.Area.Slug,
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
        var table = Columns(["Område", .. forms.Select(Short)]);
        foreach (var row in statistics.Areas)
        {
            Row(table, row.Area.Slug, forms.Select(form => row.BySchoolForm[form]));
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

    private static string Short(SchoolForm form) => form switch
    {
        SchoolForm.Preschool => "Fsk",
        SchoolForm.PreschoolClass => "F-kl",
        SchoolForm.CompulsorySchool => "Gr",
        SchoolForm.AdaptedCompulsorySchool => "AGr",
        SchoolForm.SpecialSchool => "Spec",
        SchoolForm.SamiSchool => "Same",
        SchoolForm.SchoolAgeEducare => "Fri",
        SchoolForm.UpperSecondarySchool => "Gy",
        SchoolForm.AdaptedUpperSecondarySchool => "AGy",
        SchoolForm.AdultEducation => "Vux",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static Table Columns(params string[] titles)
    {
        var table = new Table();
        foreach (var title in titles)
        {
            var isName = table.Columns.Count == 0;
            table.AddColumn(
                Markup.Escape(title),
                column => column.NoWrap().Padding(0, 0, 1, 0).Alignment(isName ? Justify.Left : Justify.Right));
        }

        return table;
    }

    private static void Row(Table table, string name, IEnumerable<int> counts) =>
        table.AddRow([Markup.Escape(name), .. counts.Select(count => count.ToString(Swedish))]);

    private static void Print(IAnsiConsole console, string title, Table table, TableBorder border)
    {
        console.MarkupLineInterpolated(Swedish, $"[bold]{title}[/]");
        console.Write(table.Border(border));
    }
}
