using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>A text to mask wherever it stands in the analysis.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Text">The text, such as a name that the rules missed.</param>
/// <param name="Type">What it is.</param>
public sealed record MaskMoreCommand(Guid AnalysisId, int Version, string Text, PersonalDataType Type);

/// <summary>Masks to lift because they are false hits, or to put back.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Masks">Numbers of the masks.</param>
/// <param name="Lift">Whether to lift them; otherwise they are put back.</param>
public sealed record LiftMasksCommand(Guid AnalysisId, int Version, IReadOnlyList<int> Masks, bool Lift = true);

/// <summary>Masks more than the rules found. An analysis that is already classified is classified anew.</summary>
public sealed class MaskMore(IDocumentStore documents, CaseGate gate, MaskingWriter writer)
{
    private const int MinLength = 2;

    /// <summary>Masks every place where the text stands as whole words, whatever its case.</summary>
    /// <returns>The analysis with the new masks.</returns>
    /// <exception cref="RejectedInputException">The text does not stand in the analysis, or is too short.</exception>
    /// <exception cref="ConflictException">Somebody changed the masking first.</exception>
    public AnalysisVersion Execute(Actor actor, MaskMoreCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, command.AnalysisId, Permission.ReviewMasking);
        var text = command.Text.Trim();
        if (text.Length < MinLength)
        {
            throw new RejectedInputException("mask-for-kort", "Skriv minst två tecken av det som ska maskas.");
        }

        MaskingWriter.DemandRead(analysis);
        var document = SimilarAnalysis.Text(documents, analysis);
        var places = Places(document.Text, text).Where(start => !analysis.Masks.Any(mask => !mask.IsLifted && mask.Start < start + text.Length && start < mask.End)).ToArray();
        if (places.Length == 0)
        {
            throw new RejectedInputException("mask-saknas", "Texten står inte i analysen, eller är redan maskad. Kontrollera stavningen.");
        }

        var next = analysis.Masks.Select(mask => mask.Number).DefaultIfEmpty().Max() + 1;
        // A lifted mask that the new one covers is gone: two judgements of the same place cannot both hold.
        var kept = analysis.Masks.Where(mask => !places.Any(start => mask.Start < start + text.Length && start < mask.End));
        var masks = kept.Concat(places.Select((start, i) => new Mask(next + i, start, start + text.Length, command.Type, IsByPerson: true))).OrderBy(mask => mask.Start);
        return writer.Save(actor, analysis with { Version = command.Version, Masks = [.. masks] }, document, $"Maskat mer: {command.Type.Slug()}, {places.Length} ställen");
    }

    private static IEnumerable<int> Places(string document, string text)
    {
        for (var start = document.IndexOf(text, StringComparison.OrdinalIgnoreCase); start >= 0; start = document.IndexOf(text, start + text.Length, StringComparison.OrdinalIgnoreCase))
        {
            if ((start == 0 || !char.IsLetterOrDigit(document[start - 1]) || !char.IsLetterOrDigit(text[0]))
                && (start + text.Length == document.Length || !char.IsLetterOrDigit(document[start + text.Length]) || IsGenitive(document, start + text.Length)))
            {
                yield return start;
            }
        }
    }

    /// <summary>"Annas" is "Anna" too.</summary>
    private static bool IsGenitive(string document, int end) =>
        document[end] == 's' && (end + 1 == document.Length || !char.IsLetterOrDigit(document[end + 1]));
}

/// <summary>Lifts masks that are false hits, or puts them back.</summary>
public sealed class LiftMasks(IDocumentStore documents, CaseGate gate, MaskingWriter writer)
{
    /// <summary>Lifts or puts back the masks.</summary>
    /// <exception cref="RejectedInputException">There is no such mask.</exception>
    /// <exception cref="ConflictException">Somebody changed the masking first.</exception>
    public AnalysisVersion Execute(Actor actor, LiftMasksCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, command.AnalysisId, Permission.ReviewMasking);
        MaskingWriter.DemandRead(analysis);
        var known = analysis.Masks.Select(mask => mask.Number).ToHashSet();
        if (command.Masks.Count == 0 || !command.Masks.All(known.Contains))
        {
            throw new RejectedInputException("mask-okand", "Maskningen finns inte längre. Ladda om sidan.");
        }

        return writer.Save(
            actor, analysis with
            {
                Version = command.Version,
                Masks = [.. analysis.Masks.Select(mask => command.Masks.Contains(mask.Number) ? mask with { IsLifted = command.Lift } : mask)],
            },
            SimilarAnalysis.Text(documents, analysis), $"{(command.Lift ? "Maskning hävd" : "Maskning återställd")}: {command.Masks.Count} ställen");
    }
}
