using System.Globalization;
using Spectre.Console;

namespace Samverkan.Matchning.App.Output;

/// <summary>Writes whole lines: folded on a terminal, but one line is one line when piped, so that programs can read it.</summary>
internal static class ConsoleLines
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Writes a line whose markup stands in the format; what is put into it is only text.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="line">Markup such as <c>$"[bold]{name}[/]"</c>.</param>
    public static void WriteMarked(this IAnsiConsole console, FormattableString line)
    {
        var values = Array.ConvertAll(line.GetArguments(), value => Markup.Escape(Printable.Of(Convert.ToString(value, Swedish) ?? "")));
        var markup = string.Format(Swedish, line.Format, values);
        if (Console.IsOutputRedirected)
        {
            console.Profile.Out.Writer.WriteLine(Markup.Remove(markup));
        }
        else
        {
            console.MarkupLine(markup);
        }
    }

    /// <summary>Writes a line of plain text; on a terminal the folded rest is indented like its beginning.</summary>
    public static void WritePlain(this IAnsiConsole console, string line)
    {
        if (Console.IsOutputRedirected)
        {
            console.Profile.Out.Writer.WriteLine(Printable.Of(line));
            return;
        }

        var text = Printable.Of(line).TrimStart(' ');
        console.Write(new Padder(new Text(text), new Padding(line.Length - line.TrimStart(' ').Length, 0, 0, 0)));
    }
}
