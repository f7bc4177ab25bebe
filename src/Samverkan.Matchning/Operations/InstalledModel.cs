using System.Security.Cryptography;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Operations;

/// <summary>A model as it lies in the models folder, with the figures of its card.</summary>
/// <param name="Name">What it is called in Swedish.</param>
/// <param name="Fingerprint">SHA-256 of its file, hexadecimal; null when it has no file of its own.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="MeasuredOn">What the figures were measured on; empty when the card has none.</param>
/// <param name="Figures">The figures of the card, as written there.</param>
public sealed record InstalledModel(string Name, string? Fingerprint, long Bytes, string MeasuredOn, IReadOnlyList<ModelFigure> Figures)
{
    /// <summary>Reads all models of a folder. A missing file or card gives an empty place, never an error: the doctor tells of it.</summary>
    public static IReadOnlyList<InstalledModel> ReadAll(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            Read("Klassificerare", folder.Classifier), Read("Dirigering", folder.Router), Read("Inbäddningar", folder.Embeddings),
            Read("Lexikon", folder.Lexicon), Read("Sökning", folder.Search),
        ];
    }

    private static InstalledModel Read(string name, string path)
    {
        var card = Path.Combine(Path.GetDirectoryName(path)!, "card.md");
        var (measuredOn, figures) = ModelFigure.ReadCard(File.Exists(card) ? File.ReadAllLines(card) : []);
        if (!File.Exists(path))
        {
            return new InstalledModel(name, null, 0, measuredOn, figures);
        }

        using var file = File.OpenRead(path);
        return new InstalledModel(name, Convert.ToHexStringLower(SHA256.HashData(file)), file.Length, measuredOn, figures);
    }
}

/// <summary>A figure of a model card.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure, as the card has it.</param>
/// <param name="Interval">95 per cent interval; empty when there is none.</param>
public sealed record ModelFigure(string Name, string Value, string Interval)
{
    private const string Head = "| mått |";

    /// <summary>The first table of a card's figures, which <c>samverkan evaluate --write</c> makes, and the line above it.</summary>
    internal static (string MeasuredOn, IReadOnlyList<ModelFigure> Figures) ReadCard(IReadOnlyList<string> lines)
    {
        var part = lines.SkipWhile(line => line.Trim() != "<!-- siffror -->").Skip(1).TakeWhile(line => line.Trim() != "<!-- /siffror -->").ToList();
        var rows = part.SkipWhile(line => !line.StartsWith(Head, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
        return (part.FirstOrDefault(line => line.Length > 0 && !line.StartsWith('|')) ?? "", [.. rows.Select(Row).OfType<ModelFigure>()]);
    }

    private static ModelFigure? Row(string line) =>
        line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) is [var name, var value, .. var rest] ? new ModelFigure(name, value, rest.FirstOrDefault() ?? "") : null;
}
