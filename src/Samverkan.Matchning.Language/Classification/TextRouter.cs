using System.IO.Compression;
using System.Text;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// A multinomial linear model over the passage features: one of several classes for a short text, with calibrated probabilities.
/// It learns whom an assignment is for; rules that people wrote are applied outside it.
/// </summary>
public sealed class TextRouter
{
    private const string Header = "samverkan-dirigering 1";

    internal TextRouter(IReadOnlyList<string> classes, FeatureSpace space, float[][] weights, double temperature)
    {
        Classes = classes;
        Space = space;
        Weights = weights;
        Temperature = temperature;
    }

    /// <summary>The classes, in the order of all probabilities.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Length of the vectors it was trained with; 0 when it looks at words only.</summary>
    public int VectorLength => Space.DenseLength;

    internal FeatureSpace Space { get; }

    internal float[][] Weights { get; }

    /// <summary>Divides the scores before they become probabilities (Guo et al. 2017, arXiv:1706.04599).</summary>
    internal double Temperature { get; }

    /// <summary>Probability of each class.</summary>
    public double[] Classify(PassageInput text)
    {
        var features = Space.Vectorize(text);
        var scores = Array.ConvertAll(Weights, weights => PassageModels.Score(weights, features) / Temperature);
        LogisticRegression.SoftMax(scores);
        return scores;
    }

    /// <summary>The stems that spoke most for a class, weightiest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chosen">Number of the class in <see cref="Classes"/>.</param>
    /// <param name="count">Most stems to give.</param>
    public IReadOnlyList<string> Explain(PassageInput text, int chosen, int count) =>
        [.. Space.Explain(Weights[chosen], text, count).Select(stem => stem.Stem)];

    /// <summary>Trains on all examples; the temperature is fitted on five folds that were held out in turn.</summary>
    /// <param name="classes">The classes, in order.</param>
    /// <param name="examples">Texts with the number of their class.</param>
    /// <param name="denseWeight">Weight of the embedding against the words.</param>
    /// <param name="cost">Cost of an error.</param>
    public static TextRouter Train(IReadOnlyList<string> classes, IReadOnlyList<(PassageInput Text, int Class)> examples, float denseWeight, double cost)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(examples);
        const int Folds = 5;
        var heldOut = new List<(double[] Scores, int Class)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. examples.Where((_, i) => i % Folds != fold)]);
            foreach (var (text, target) in examples.Where((_, i) => i % Folds == fold))
            {
                var features = model.Space.Vectorize(text);
                heldOut.Add((Array.ConvertAll(model.Weights, weights => PassageModels.Score(weights, features)), target));
            }
        }

        var final = Fit(examples);
        return new TextRouter(classes, final.Space, final.Weights, BestTemperature(heldOut));

        (FeatureSpace Space, float[][] Weights) Fit(IReadOnlyList<(PassageInput Text, int Class)> part)
        {
            var space = FeatureSpace.Build(FeatureKind.Both, [.. part.Select(example => example.Text)], denseWeight, 2);
            var weights = LogisticRegression.TrainMultinomial(
                [.. part.Select(example => space.Vectorize(example.Text))], [.. part.Select(example => example.Class)], classes.Count, space.Count, cost);
            return (space, weights);
        }
    }

    /// <summary>Writes the model.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(new GZipStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(Header);
        writer.Write(Classes.Count);
        foreach (var name in Classes)
        {
            writer.Write(name);
        }

        writer.Write(Temperature);
        Space.Save(writer);
        FeatureSpace.SaveWeights(writer, Weights);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static TextRouter Load(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
        if (reader.ReadString() != Header)
        {
            throw new InvalidDataException("Not a router, or one of another version.");
        }

        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = reader.ReadString();
        }

        var temperature = reader.ReadDouble();
        var space = FeatureSpace.Load(reader);
        return new TextRouter(classes, space, space.LoadWeights(reader, classes.Length), temperature);
    }

    private static double BestTemperature(List<(double[] Scores, int Class)> heldOut) =>
        Enumerable.Range(2, 60).Select(step => step / 10.0).MinBy(temperature => heldOut.Sum(example =>
        {
            var scores = Array.ConvertAll(example.Scores, score => score / temperature);
            LogisticRegression.SoftMax(scores);
            return -Math.Log(Math.Max(1e-12, scores[example.Class]));
        }));
}
