using System.Globalization;
using Samverkan.Matchning.Import;
using Spectre.Console;

namespace Samverkan.Matchning.App.Output;

/// <summary>What an import did, for people.</summary>
internal static class ImportText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static void Write(IAnsiConsole console, ImportReport report, TimeSpan time, int stored)
    {
        var rate = report.Read / Math.Max(0.001, time.TotalSeconds);
        console.WritePlain(string.Create(Swedish, $"{report.Read:N0} poster lästa på {time.TotalSeconds:N1} s ({rate:N0} i sekunden)"));
        Line("nya publikationer", report.Added);
        Line("ändrade sedan förra gången", report.Changed);
        Line("redan inlästa från en annan källa, sammanförda", report.Joined);
        Line("oförändrade sedan förra gången", report.Unchanged);
        Line("borttagna i källan, och därför här", report.Removed);
        Line("överhoppade", report.SkippedCount);
        if (report.Added + report.Changed > 0)
        {
            console.WritePlain(string.Create(Swedish, $"Av nya och ändrade har {report.WithAreas:N0} ett problemområde och {report.WithUniversities:N0} ett lärosäte."));
        }

        foreach (var skipped in report.SkippedByReason.OrderByDescending(skipped => skipped.Count))
        {
            var first = string.Join(", ", skipped.First.Select(number => number.ToString(Swedish)));
            console.WritePlain(string.Create(Swedish, $"Överhoppade ({skipped.Code}): {skipped.Count:N0}. {skipped.Reason} Först: post {first}."));
        }

        console.WritePlain(string.Create(Swedish, $"Datamappen har nu {stored:N0} inlästa publikationer."));

        void Line(string what, long count)
        {
            if (count > 0)
            {
                console.WritePlain(string.Create(Swedish, $"  {count,9:N0}  {what}"));
            }
        }
    }
}
