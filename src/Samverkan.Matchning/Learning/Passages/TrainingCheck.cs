using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>
/// What the labelled texts have to hold for a measurement to mean anything: ids and labels that exist, one split a file, and no
/// text that has wandered from one file to another.
/// </summary>
internal static class TrainingCheck
{
    private const int ShingleWords = 5;
    private const double SameText = 0.3;

    public static IEnumerable<CorpusIssue> Run(TrainingFolder training, CorpusSnapshot corpus) =>
        training.Passages.SelectMany(line => Labels(line, corpus))
            .Concat(Documents(training.Passages))
            .Concat(Common(training.Passages, passage => (passage.Id, passage.Text, passage.Split)))
            .Concat(Common(training.Assignments, example => (example.Id, example.Text, example.Split)));

    private static IEnumerable<CorpusIssue> Labels(LabelledLine<LabelledPassage> line, CorpusSnapshot corpus)
    {
        var passage = line.Item;
        foreach (var label in passage.Labels.Where(label => corpus.Areas.Count > 0 && corpus.Area(label) is null))
        {
            yield return line.Issue($"Området ”{label}” finns inte i problem-areas.yaml.");
        }

        if (passage.Labels.Distinct().Count() < passage.Labels.Count)
        {
            yield return line.Issue("Samma område står två gånger.");
        }

        if (passage.Role is PassageRole.Strength or PassageRole.Background && passage.Labels.Count > 0)
        {
            yield return line.Issue($"Ett stycke med rollen ”{passage.Role.Slug()}” ska inte ha några områden.");
        }
    }

    /// <summary>Neighbours are learnt from, so nothing may stand between the passages of a document.</summary>
    private static IEnumerable<CorpusIssue> Documents(IReadOnlyList<LabelledLine<LabelledPassage>> lines)
    {
        var ended = new HashSet<(string, string)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (file, document) = (lines[i].File, lines[i].Item.Document);
            if (document is not null && ended.Contains((file, document)))
            {
                yield return lines[i].Issue($"Dokumentet ”{document}” har börjat tidigare i filen. Ett dokuments stycken ska stå i följd.");
            }

            var isLast = i + 1 == lines.Count || lines[i + 1].Item.Document != document || lines[i + 1].File != file;
            if (document is not null && isLast)
            {
                ended.Add((file, document));
            }
        }
    }

    private static IEnumerable<CorpusIssue> Common<T>(
        IReadOnlyList<LabelledLine<T>> lines, Func<T, (string Id, string Text, DataSplit Split)> parts)
    {
        var rows = lines.Select(line => (Line: line, Parts: parts(line.Item))).ToList();
        var ids = new Dictionary<string, LabelledLine<T>>();
        var splits = new Dictionary<string, DataSplit>();
        foreach (var (line, (id, _, split)) in rows)
        {
            if (!IsNumbered(id, Path.GetFileNameWithoutExtension(line.File)))
            {
                yield return line.Issue($"Id ”{id}” ska vara filens namn, ett bindestreck och fyra siffror.");
            }

            if (!ids.TryAdd(id, line))
            {
                yield return line.Issue($"Id ”{id}” finns redan på rad {ids[id].Line} i {ids[id].File}.");
            }

            if (!splits.TryAdd(line.File, split) && splits[line.File] != split)
            {
                yield return line.Issue($"Delmängden är ”{split.Slug()}” men filen börjar med ”{splits[line.File].Slug()}”. En fil hör till en delmängd.");
            }
        }

        var shingles = rows.Select(row => WordShingles.Of(row.Parts.Text, ShingleWords)).ToList();
        foreach (var (first, second, overlap) in NearDuplicates.Find(shingles, SameText))
        {
            var (left, right) = (rows[first], rows[second]);
            if (left.Line.File != right.Line.File)
            {
                yield return right.Line.Issue(
                    $"Texten är till {(int)(overlap * 100)} procent densamma som i {left.Line.File}:{left.Line.Line}.",
                    left.Parts.Split == right.Parts.Split ? IssueSeverity.Warning : IssueSeverity.Error);
            }
        }
    }

    private static bool IsNumbered(string id, string file) =>
        id.Length == file.Length + 5
        && id.StartsWith(file + "-", StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(file.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
