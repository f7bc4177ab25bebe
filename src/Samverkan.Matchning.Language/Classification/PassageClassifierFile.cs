using System.IO.Compression;
using System.Text;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// The file of a passage classifier: gzip around areas, feature names with their inverse frequencies, the weights of topics, gate and
/// roles, the calibration and the thresholds. Weights are stored as half-precision floats; that changes no figure of the card.
/// </summary>
public static class PassageClassifierFile
{
    private const string Header = "samverkan-klassificerare 1";

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

        model.Space.Save(writer);
        FeatureSpace.SaveWeights(writer, [.. model.Topics, model.Gate, .. model.Roles]);
        writer.Write(model.Calibration.TopicWeight);
        writer.Write(model.Calibration.GateWeight);
        foreach (var value in model.Calibration.Biases.Concat(model.Thresholds))
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
        var space = FeatureSpace.Load(reader);
        var topics = space.LoadWeights(reader, areas.Length);
        var gate = space.LoadWeights(reader, 1)[0];
        var roles = space.LoadWeights(reader, Enum.GetValues<PassageRole>().Length);
        var calibration = new AreaCalibration(reader.ReadDouble(), reader.ReadDouble(), Read(areas.Length, reader.ReadDouble));
        return new PassageClassifier(areas, space, topics, gate, roles, calibration, Read(areas.Length, reader.ReadDouble));
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
