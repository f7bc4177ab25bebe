using System.Text.Json;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.App.Output;

/// <summary>The result of a match as JSON, for programs. Texts are masked; start and end refer to the extracted, unmasked text.</summary>
internal static class MatchJson
{
    public static string Serialize(
        SituationAnalysis analysis, IReadOnlyList<AreaMatch> matches, IReadOnlyList<AreaMatch> mentions) => JsonSerializer.Serialize(
        new
        {
            Document = new
            {
                analysis.Document.Name,
                Format = analysis.Document.Format.ToString().ToLowerInvariant(),
                Characters = analysis.Document.Text.Length,
                Passages = analysis.Passages.Count,
                analysis.MaskedCount,
                SchoolForms = analysis.SchoolForms.Select(form => form.Slug()),
                analysis.Counties,
            },
            Areas = matches.Select(Area),
            Uncertain = analysis.Uncertain.Select(finding => new
            {
                finding.Area.Slug,
                Label = finding.Area.Name,
                Probability = Round(finding.Probability),
                Passages = finding.Passages.Select(Quoted),
            }),
            Mentioned = mentions.Select(Area),
            Order = OrderAdvice.For(analysis.Findings) is { } advice
                ? new { First = advice.First.Select(finding => finding.Area.Slug), Then = advice.Then.Select(finding => finding.Area.Slug), advice.Reason }
                : null,
            NoAreaPassages = analysis.Passages.Where(passage => passage.Classification.Labels.Count == 0).Select(Passage),
        },
        JsonText.Indented);

    private static object Area(AreaMatch match) => new
    {
        match.Finding.Area.Slug,
        Label = match.Finding.Area.Name,
        Probability = Round(match.Finding.Probability),
        match.Finding.HasCause,
        Passages = match.Finding.Passages.Select(Quoted),
        Interventions = match.Interventions.Select(suggestion => Suggested(
            suggestion, ("evidence", ((Intervention)suggestion.Record).Evidence.Level.Slug()), ("status", ((Intervention)suggestion.Record).Status.Slug()))),
        Universities = match.Universities.Select(suggestion => Suggested(suggestion)),
        SpsmServices = match.SpsmServices.Select(suggestion => Suggested(suggestion)),
        Research = match.Research.Select(suggestion => Suggested(
            suggestion, ("kind", ((ResearchItem)suggestion.Record).ResearchKind.Slug()), ("year", ((ResearchItem)suggestion.Record).Year))),
        Routing = new
        {
            To = match.Routing.To.Slug(),
            Confidence = Round(match.Routing.Confidence),
            Rule = match.Routing.Rule?.Id,
            match.Routing.Reasons,
            match.Routing.Passages,
        },
    };

    /// <summary>What every suggestion has, with the fields of its own kind after the score.</summary>
    private static Dictionary<string, object?> Suggested(Suggestion suggestion, params (string Name, object? Value)[] own)
    {
        var fields = new Dictionary<string, object?>
        {
            ["id"] = suggestion.Record.Id,
            ["title"] = suggestion.Record.Title,
            ["score"] = Round(suggestion.Score),
        };
        foreach (var (name, value) in own)
        {
            fields.Add(name, value);
        }

        fields.Add("verified", suggestion.Record.IsVerified);
        fields.Add("reasons", suggestion.Reasons.Select(Reason));
        fields.Add("passages", suggestion.Passages.Select(passage => passage.Passage.Number));
        return fields;
    }

    private static object Reason(Reason reason) => new
    {
        Kind = reason.Kind.Slug(),
        reason.Text,
        Value = Round(reason.Value),
        reason.Weight,
        Contribution = Round(reason.Contribution),
        Evidence = reason.Evidence.Count == 0 ? null : reason.Evidence,
    };

    private static object Quoted(FindingPassage passage) => new
    {
        passage.Source.Passage.Number,
        passage.Source.Text,
        Role = passage.Source.Classification.Role.Slug(),
        Probability = Round(passage.Probability),
        passage.Source.Passage.Span.Start,
        passage.Source.Passage.Span.End,
        passage.Source.Passage.Page,
        passage.Source.Heading,
    };

    private static object Passage(ReadPassage passage) => new
    {
        passage.Passage.Number,
        passage.Text,
        Role = passage.Classification.Role.Slug(),
        passage.Passage.Span.Start,
        passage.Passage.Span.End,
        passage.Passage.Page,
        passage.Heading,
    };

    private static double Round(double value) => Math.Round(value, 4);
}
