using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Tests.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Embeddings;

public sealed class EmbeddingTableTests
{
    private static readonly EmbeddingVocabulary Vocabulary = new(new Dictionary<string, int> { ["skol"] = 0, ["elev"] = 1 }, 0);
    private static readonly float[] Values = [.. Enumerable.Range(0, 32).Select(i => MathF.Sin(i))];

    [Fact]
    public void The_table_gives_nearly_the_vector_of_the_model_that_was_made_from_it()
    {
        var (model, table) = Load(Values);
        var tokens = new SwedishAnalyzer(Lexicons.School).Analyze("elev");
        Assert.Equal(model.Embed(tokens), table.Embed(tokens), (x, y) => Math.Abs(x - y) < 0.01);
        Assert.NotEqual(model.Embed(tokens), table.Embed(tokens));
    }

    [Fact]
    public void A_table_of_another_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Load([.. Values.Select(value => value * value)]));
        Assert.Throws<InvalidDataException>(() => Load(Values[1..]));
        Assert.Throws<InvalidDataException>(() => Load([.. Values, 0]));
    }

    /// <summary>Makes the model from <see cref="Values"/> and the table from <paramref name="floats"/>.</summary>
    private static (EmbeddingModel Model, EmbeddingTable Table) Load(float[] floats)
    {
        var file = new MemoryStream();
        EmbeddingModelFile.Save(file, Vocabulary, Values, 16);
        file.Position = 0;
        var model = EmbeddingModel.Load(file);
        var stream = new MemoryStream();
        new EmbeddingTable(Vocabulary, floats, 16).Save(stream);
        stream.Position = 0;
        return (model, EmbeddingTable.Load(stream, model));
    }
}
