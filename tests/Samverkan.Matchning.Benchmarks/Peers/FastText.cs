using System.Globalization;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>
/// fastText's supervised mode (Joulin et al. 2016), one-against-all loss for the areas and softmax for the roles, with word pairs and letter
/// n-grams. One thread and a fixed seed, so that it can be repeated.
/// </summary>
internal sealed class FastText : IPeer
{
    private const string Label = "__label__";
    private const string None = "inget";

    public string Name => "fastText (one-vs-all, ordpar, bokstavsföljder)";

    public string Tool => "fasttext";

    public PeerScores Train(IReadOnlyList<string> areas, IReadOnlyList<LabelledPassage> training, IReadOnlyList<LabelledPassage> scored)
    {
        var folder = Directory.CreateTempSubdirectory("fasttext-");
        try
        {
            var roles = EnumNames.Slugs<PassageRole>();
            var tasks = new (string Name, string Loss, Func<LabelledPassage, IEnumerable<string>> Labels, IReadOnlyList<string> Wanted)[]
            {
                ("omraden", "one-vs-all", passage => passage.Labels.DefaultIfEmpty(None), areas), // a row without a label would be dropped
                ("roller", "softmax", passage => [passage.Role.Slug()], roles),
            };
            var answers = tasks.AsParallel().AsOrdered().Select(task => Run(folder.FullName, task.Name, task.Loss, task.Labels, task.Wanted, training, scored)).ToArray();
            return new PeerScores(answers[0], answers[1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double[][] Run(
        string folder, string name, string loss, Func<LabelledPassage, IEnumerable<string>> labels, IReadOnlyList<string> wanted,
        IReadOnlyList<LabelledPassage> training, IReadOnlyList<LabelledPassage> scored)
    {
        var (input, test, model) = (Path.Combine(folder, name + ".train"), Path.Combine(folder, name + ".test"), Path.Combine(folder, name));
        File.WriteAllLines(input, training.Select(passage => $"{string.Join(' ', labels(passage).Select(label => Label + label))} {Text(passage)}"));
        File.WriteAllLines(test, scored.Select(Text));
        ChildProcess.Run(
            "fasttext", "supervised", "-input", input, "-output", model, "-loss", loss, "-dim", "100", "-epoch", "50", "-lr", "0.5", "-wordNgrams", "2",
            "-minn", "3", "-maxn", "5", "-bucket", "200000", "-thread", "1", "-seed", "1", "-verbose", "0");
        var lines = ChildProcess.Run("fasttext", "predict-prob", model + ".bin", test, "-1").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line =>
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var said = cells.Chunk(2).ToDictionary(cell => cell[0][Label.Length..], cell => Math.Min(1, double.Parse(cell[1], CultureInfo.InvariantCulture)));
            return wanted.Select(label => said.GetValueOrDefault(label)).ToArray();
        })];
    }

    private static string Text(LabelledPassage passage) => string.Join(' ', PeerText.Words(passage).Select(word => word.Replace(' ', '_')));
}
