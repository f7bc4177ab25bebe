using System.IO.Compression;
using System.Text;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// The file of a passage classifier: gzip around areas, feature names with their inverse frequencies, the weights of topics, gate and
/// roles, the calibration, the thresholds and when to abstain. Weights are stored as half-precision floats; that changes no figure of the card.
/// </summary>
public static class PassageClassifierFile
{
    private const string Header = "samverkan-klassificerare 3";

    /// <summary>Writes a model.</summary>
    public static void Save(Stream stream, PassageClassifier model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new BinaryWriter(new GZipStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(Header);
        writer.Write(model.Areas.Count);
        foreach (var area in model.Areas)
        {
            writer.Write(area);
        }

        model.Models.TopicSpace.Save(writer);
        FeatureSpace.SaveWeights(writer, model.Models.Topics);
        model.Models.MannerSpace.Save(writer);
        FeatureSpace.SaveWeights(writer, [model.Models.Gate, .. model.Models.Roles]);
        writer.Write(model.Calibration.TopicWeight);
        writer.Write(model.Calibration.RivalWeight);
        writer.Write(model.Calibration.GateWeight);
        writer.Write(model.Calibration.GateBias);
        foreach (var value in (double[])[.. model.Calibration.Biases, .. model.Thresholds, model.Abstention.SureArea, model.Abstention.SureNone])
        {
            writer.Write(value);
        }
    }

    internal static PassageClassifier Load(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
        if (reader.ReadString() != Header)
        {
            throw new InvalidDataException("Not a passage classifier, or one of another version.");
        }

        var areas = Read(reader.ReadInt32(), reader.ReadString);
        var topicSpace = FeatureSpace.Load(reader);
        var topics = topicSpace.LoadWeights(reader, areas.Length);
        var mannerSpace = FeatureSpace.Load(reader);
        var gate = mannerSpace.LoadWeights(reader, 1)[0];
        var roles = mannerSpace.LoadWeights(reader, Enum.GetValues<PassageRole>().Length);
        var (topicWeight, rivalWeight, gateWeight, gateBias) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var calibration = new AreaCalibration(topicWeight, rivalWeight, Read(areas.Length, reader.ReadDouble), gateWeight, gateBias);
        return new PassageClassifier(
            areas, new PassageModels(topicSpace, topics, mannerSpace, gate, roles), calibration, Read(areas.Length, reader.ReadDouble),
            new Abstention(reader.ReadDouble(), reader.ReadDouble()));
    }

    private static T[] Read<T>(int count, Func<T> read)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return values;
    }
}
