using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>
/// Gives people's corrections as training data in the format of <c>corpus/traning</c> (its README says how), one JSON object a line. The
/// texts are masked; who corrected and when stays in the service.
/// </summary>
public sealed class ExportTraining(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>All corrections made by people on classified analyses, oldest first; those carried over from an earlier version are not told twice.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="fileName">Name of the file without extension; ids begin with it.</param>
    /// <returns>The lines of the file.</returns>
    public IReadOnlyList<string> Execute(Actor actor, string fileName)
    {
        gate.Demand(actor, Permission.ExportTraining);
        ArgumentNullException.ThrowIfNull(fileName);
        if (fileName.Length == 0 || !fileName.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            throw new RejectedInputException("filnamn-ogiltigt", "Skriv ett filnamn med små bokstäver a–z, siffror och bindestreck, till exempel rattningar-2026.");
        }

        var lines = new List<string>();
        foreach (var group in store.List<LabelCorrection>().Where(correction => correction.CarriedFrom is null).GroupBy(correction => correction.AnalysisId))
        {
            if (store.Find<AnalysisVersion>(group.Key) is not { State: AnalysisState.Classified } analysis || store.Find<Case>(analysis.CaseId) is not { } itsCase)
            {
                continue;
            }

            var passages = analysis.Passages.ToDictionary(passage => passage.Number);
            lines.AddRange(group.Where(correction => passages.ContainsKey(correction.PassageNumber))
                .Select((correction, i) => Line($"{fileName}-{lines.Count + i + 1:0000}", passages[correction.PassageNumber], correction, itsCase)));
        }

        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.Exported, actor, clock, null, "traningsdata", null, $"Stycken: {lines.Count}")));
        return lines;
    }

    private static string Line(string id, AnalysisPassage passage, LabelCorrection correction, Case itsCase)
    {
        var row = new Dictionary<string, object>
        {
            ["id"] = id,
            ["text"] = passage.Text,
            ["labels"] = correction.Labels,
            ["role"] = correction.Role.Slug(),
            // Only a case of one school form tells which one a passage is about; otherwise it is about the authority as a whole.
            ["schoolForm"] = itsCase.SchoolForms.Count == 1 ? itsCase.SchoolForms[0].Slug() : "huvudman",
            ["style"] = (passage.Kind switch
            {
                PassageKind.ListItem => PassageStyle.Bullet,
                PassageKind.TableRow => PassageStyle.Statistics,
                PassageKind.Paragraph or PassageKind.FormField or PassageKind.Footnote => PassageStyle.Prose,
                _ => throw new ArgumentOutOfRangeException(nameof(passage)),
            }).Slug(),
            ["split"] = DataSplit.Train.Slug(),
        };
        if (passage.Heading.Length > 0)
        {
            row["heading"] = passage.Heading;
        }

        return JsonSerializer.Serialize(row, Json);
    }
}
