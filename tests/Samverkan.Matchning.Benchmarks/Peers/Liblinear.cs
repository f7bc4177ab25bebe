using System.Globalization;
using System.Text;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>
/// LIBLINEAR's logistic regression (solver 0), one model an area and one with all roles, on tf-idf of words and word pairs of unit length.
/// </summary>
/// <param name="cost">Its parameter C.</param>
internal sealed class Liblinear(double cost) : IPeer
{
    public string Name => "LIBLINEAR (tf-idf, ord och ordpar)";

    public string Tool => "liblinear-train";

    public PeerScores Train(IReadOnlyList<string> areas, IReadOnlyList<LabelledPassage> training, IReadOnlyList<LabelledPassage> scored)
    {
        var folder = Directory.CreateTempSubdirectory("liblinear-");
        try
        {
            var trained = training.Select(Terms).ToArray();
            var numbers = trained.SelectMany(terms => terms.Keys).CountBy(term => term).Where(term => term.Value > 1)
                .OrderBy(term => term.Key, StringComparer.Ordinal).Select((term, i) => (term.Key, Number: i + 1, Idf: Math.Log((double)training.Count / term.Value)))
                .ToDictionary(term => term.Key, term => (term.Number, term.Idf));
            string[] from = [.. trained.Select(terms => Row(terms, numbers))];
            string[] to = [.. scored.Select(passage => Row(Terms(passage), numbers))];
            var columns = areas.AsParallel().AsOrdered().Select(area => Run(
                folder.FullName, area, training.Select(passage => passage.Labels.Contains(area) ? 1 : 0), from, to, [0, 1])).ToArray();
            var roles = Run(folder.FullName, "roll", training.Select(passage => (int)passage.Role), from, to, [.. Enum.GetValues<PassageRole>().Select(role => (int)role)]);
            return new PeerScores([.. Enumerable.Range(0, scored.Count).Select(i => columns.Select(column => column[i][1]).ToArray())], roles);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Probability of each class for each scored row.</summary>
    private double[][] Run(string folder, string name, IEnumerable<int> classes, string[] from, string[] to, int[] wanted)
    {
        string In(string ending) => Path.Combine(folder, name + ending);
        File.WriteAllLines(In(".train"), classes.Zip(from, (target, row) => $"{target} {row}"));
        File.WriteAllLines(In(".test"), to.Select(row => $"0 {row}"));
        ChildProcess.Run("liblinear-train", "-s", "0", "-c", cost.ToString(CultureInfo.InvariantCulture), "-B", "1", "-q", In(".train"), In(".model"));
        ChildProcess.Run("liblinear-predict", "-b", "1", In(".test"), In(".model"), In(".out"));
        var lines = File.ReadAllLines(In(".out"));
        int[] order = [.. lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(label => int.Parse(label, CultureInfo.InvariantCulture))];
        return [.. lines.Skip(1).Select(line => line.Split(' ')).Select(cells =>
            wanted.Select(label => double.Parse(cells[1 + Array.IndexOf(order, label)], CultureInfo.InvariantCulture)).ToArray())];
    }

    private static Dictionary<string, int> Terms(LabelledPassage passage)
    {
        var words = PeerText.Words(passage);
        return words.Concat(words.Zip(words.Skip(1), (first, second) => $"{first} {second}")).CountBy(term => term).ToDictionary();
    }

    private static string Row(Dictionary<string, int> terms, Dictionary<string, (int Number, double Idf)> numbers)
    {
        var known = terms.Where(term => numbers.ContainsKey(term.Key))
            .Select(term => (numbers[term.Key].Number, Value: (1 + Math.Log(term.Value)) * numbers[term.Key].Idf)).OrderBy(term => term.Number).ToArray();
        var norm = Math.Sqrt(known.Sum(term => term.Value * term.Value));
        var row = new StringBuilder();
        foreach (var (number, value) in known)
        {
            row.Append(CultureInfo.InvariantCulture, $"{number}:{value / norm:0.######} ");
        }

        return row.ToString();
    }
}
