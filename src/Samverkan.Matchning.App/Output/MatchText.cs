using System.Globalization;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Matching;
using Spectre.Console;

namespace Samverkan.Matchning.App.Output;

/// <summary>The result of a match as a person reads it: words first, figures second.</summary>
/// <param name="console">Where to write.</param>
internal sealed class MatchText(IAnsiConsole console)
{
    private const int BarWidth = 10;
    private const int QuoteLength = 220;
    private const int HintLength = 90;
    private const int QuotesShown = 3;
    private const int ReasonsShown = 4;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public void Write(
        SituationAnalysis analysis, IReadOnlyList<AreaMatch> matches, IReadOnlyList<AreaMatch> mentions, MatchContext context)
    {
        WriteHead(analysis, context);
        if (matches.Count == 0)
        {
            console.WritePlain("Inga problemområden hittades. Texten beskriver inga problem eller orsaker som hör till de 24 områdena.");
            WriteUncertain(analysis);
            WriteMentions(mentions);
            return;
        }

        Heading("Problemområden");
        foreach (var finding in analysis.Findings)
        {
            WriteFinding(finding);
        }

        WriteUncertain(analysis);
        if (OrderAdvice.For(analysis.Findings) is { } advice)
        {
            Heading("Ordning");
            console.WritePlain(advice.Reason);
        }

        foreach (var match in matches)
        {
            WriteMatch(match);
        }

        WriteRouting(matches);
    }

    private void WriteHead(SituationAnalysis analysis, MatchContext context)
    {
        console.WriteMarked($"[bold]{analysis.Document.Name}[/]");
        var facts = new List<string> { analysis.Passages.Count == 1 ? "1 stycke läst" : $"{analysis.Passages.Count} stycken lästa" };
        if (context.SchoolForms.Count > 0)
        {
            facts.Add(string.Join(", ", context.SchoolForms.Select(form => form.Label().ToLower(Swedish))));
        }

        facts.AddRange(context.Counties);
        facts.Add(analysis.MaskedCount switch
        {
            0 => "inga personuppgifter hittades",
            1 => "1 personuppgift maskad",
            var count => $"{count} personuppgifter maskade",
        });
        console.WritePlain(string.Join(" · ", facts));
    }

    private void WriteFinding(Finding finding)
    {
        var causes = finding.Passages.Count(passage => passage.Source.Classification.Role == Language.Classification.PassageRole.Cause);
        var what = $"{finding.Passages.Count} {(finding.Passages.Count == 1 ? "stycke" : "stycken")}{(causes > 0 ? $", varav {causes} {(causes == 1 ? "orsak" : "orsaker")}" : "")}";
        console.WriteLine();
        console.WriteMarked($"[bold]{finding.Area.Name}[/]  {Bar(finding.Probability)} {Percent(finding.Probability)}  {what}");
        foreach (var passage in finding.Passages.Take(QuotesShown))
        {
            console.WritePlain($"  {passage.Source.Classification.Role.Label().ToLower(Swedish)}{Place(passage.Source)}: ”{Shorten(passage.Source.Text)}”");
        }

        if (finding.Passages.Count > QuotesShown)
        {
            console.WritePlain($"  … och {finding.Passages.Count - QuotesShown} till (alla finns med --json)");
        }
    }

    private void WriteUncertain(SituationAnalysis analysis)
    {
        if (analysis.Uncertain.Count > 0)
        {
            console.WriteLine();
            console.WritePlain("Oklart, läs själv:");
            foreach (var finding in analysis.Uncertain)
            {
                console.WritePlain($"  {finding.Area.Name} ({Percent(finding.Probability)}): ”{Shorten(finding.Passages[0].Source.Text)}”");
            }
        }
    }

    private void WriteMentions(IReadOnlyList<AreaMatch> mentions)
    {
        if (mentions.Count == 0)
        {
            return;
        }

        Heading("Områden som texten nämner utan att beskriva ett problem");
        foreach (var mention in mentions)
        {
            WriteFinding(mention.Finding);
        }

        foreach (var mention in mentions)
        {
            WriteMatch(mention);
        }
    }

    private void WriteMatch(AreaMatch match)
    {
        Heading(match.Finding.Area.Name);
        WriteSuggestions("Insatser", match.Interventions);
        WriteSuggestions("Lärosäten", match.Universities);
        WriteSuggestions("Stöd från SPSM", match.SpsmServices);
        WriteSuggestions("Forskning", match.Research);
    }

    private void WriteSuggestions(string title, IReadOnlyList<Suggestion> suggestions)
    {
        console.WriteLine();
        console.WriteMarked($"[underline]{title}[/]");
        if (suggestions.Count == 0)
        {
            console.WritePlain("  Inget förslag i korpusen passar området.");
        }

        foreach (var suggestion in suggestions)
        {
            var number = suggestion.Score.ToString("0.00", Swedish);
            console.WriteMarked($"  {Bar(suggestion.Score)} {number}  [bold]{suggestion.Record.Title}[/]{Marks(suggestion.Record)}");
            console.WritePlain($"      {string.Join(". ", suggestion.Reasons.Take(ReasonsShown).Select(reason => reason.Text.TrimEnd('.')))}.");
            console.WritePlain($"      Svarar mot: ”{Shorten(suggestion.Passages[0].Text, HintLength)}”");
        }
    }

    private void WriteRouting(IReadOnlyList<AreaMatch> matches)
    {
        Heading("Vart uppdragen föreslås gå");
        foreach (var match in matches)
        {
            console.WriteLine();
            console.WriteMarked(
                $"[bold]{match.Finding.Area.Name}[/] → [bold]{match.Routing.To.Label()}[/] ({Percent(match.Routing.Confidence)})");
            foreach (var reason in match.Routing.Reasons)
            {
                console.WritePlain($"  {reason}");
            }

            if (match.Finding.Passages.FirstOrDefault(passage => match.Routing.Passages.Contains(passage.Source.Passage.Number)) is { } behind)
            {
                console.WritePlain($"  Bygger på: ”{Shorten(behind.Source.Text, HintLength)}”");
            }
        }

        console.WriteLine();
        console.WritePlain("Detta är förslag. En handläggare beslutar.");
    }

    /// <summary>Evidence and warnings always stand beside the name, whatever made the record relevant.</summary>
    private static string Marks(CorpusRecord record)
    {
        var marks = record switch
        {
            Intervention intervention => $"  [{intervention.Evidence.Level.Label()}]{(intervention.Status == RecordStatus.Ended ? " [Avslutad]" : "")}",
            ResearchItem item => $"  [{item.ResearchKind.Label()}{(item.Year is { } year ? $" {year.ToString(CultureInfo.InvariantCulture)}" : "")}]",
            SpsmService { Status: RecordStatus.Ended } => "  [Avslutad]",
            _ => "",
        };
        return record.IsVerified ? marks : $"{marks} [Ej verifierad]";
    }

    private static string Place(ReadPassage passage) =>
        (passage.Passage.Page is { } page ? $", s. {page.ToString(CultureInfo.InvariantCulture)}" : "") + (passage.Heading.Length > 0 ? $", {passage.Heading}" : "");

    private static string Bar(double share)
    {
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    private static string Percent(double share) => Math.Min(share, 0.99).ToString("P0", Swedish);

    private static string Shorten(string text, int length = QuoteLength)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', length);
        return $"{text[..(space > 0 ? space : length)]} …";
    }

    private void Heading(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]") { Justification = Justify.Left });
    }
}
