using System.Text;
using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.Formats.Reports.Export;

/// <summary>An analysis as masked plain text, passage by passage, with its headings and pages.</summary>
internal static class AnalysisText
{
    public static string Of(AnalysisVersion analysis)
    {
        var text = new StringBuilder();
        var (heading, page) = ("", 0);
        foreach (var passage in analysis.Passages)
        {
            if (passage.Page is { } next && next != page)
            {
                page = next;
                text.Append("[sida ").Append(page).Append("]\n\n");
            }

            if (passage.Heading != heading)
            {
                heading = passage.Heading;
                text.Append(heading.Length > 0 ? $"{heading}\n\n" : "");
            }

            text.Append(passage.Number).Append(". ").Append(passage.Text).Append("\n\n");
        }

        return text.ToString();
    }
}
