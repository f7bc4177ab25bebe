using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Tests.Language.Analysis;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Models;

public sealed class LanguageModelsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samverkan-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_a_fault_of_the_installation_and_says_what_to_do()
    {
        var error = Assert.Throws<MisconfiguredException>(() => LanguageModels.Load(new ModelFolder(folder.FullName)));
        Assert.Equal("modell-saknas", error.Code);
        Assert.Contains("samverkan train", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FullName, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lexikon")]
    [InlineData("klassificerare")]
    [InlineData("dirigering")]
    public void A_truncated_file_is_a_fault_of_the_installation(string model)
    {
        var stream = new MemoryStream();
        Func<Stream, object> load = model switch
        {
            "lexikon" => Lexicon.Load,
            "klassificerare" => PassageClassifier.Load,
            _ => TextRouter.Load,
        };
        switch (model)
        {
            case "lexikon": Lexicons.School.Save(stream); break;
            case "klassificerare": PassageClassifierFile.Save(stream, Toy.Models.Classifier); break;
            default: Toy.Models.Router.Save(stream); break;
        }

        var whole = stream.ToArray();
        for (var length = 0; length < whole.Length - 16; length += 5)
        {
            AssertBroken(whole[..length], load);
        }
    }

    [Fact]
    public void A_truncated_or_damaged_embedding_model_is_a_fault_of_the_installation()
    {
        var stream = new MemoryStream();
        EmbeddingModelFile.Save(stream, new EmbeddingVocabulary(new Dictionary<string, int> { ["skola"] = 0 }, 4), new float[5 * 16], 16);
        var whole = stream.ToArray();
        AssertBroken([.. whole, 0], EmbeddingModel.Load);
        for (var length = 0; length < whole.Length; length++)
        {
            AssertBroken(whole[..length], EmbeddingModel.Load);
        }
    }

    [Fact]
    public void A_model_file_says_what_it_was_trained_on()
    {
        var hash = ModelBinding.HashOf("lexikon"u8);
        var file = new MemoryStream();
        ModelBinding.Write(file, hash);
        file.Write("modell"u8);
        file.Position = 0;
        Assert.Equal(hash, ModelBinding.Read(file));
        Assert.Equal("modell", new StreamReader(file).ReadToEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("SAMV")]
    [InlineData("SAMVEKT1 och mer")]
    public void A_file_without_a_binding_is_read_from_its_beginning(string content)
    {
        var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Null(ModelBinding.Read(file));
        Assert.Equal(content, new StreamReader(file).ReadToEnd());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("lexikon", "train embeddings")]
    [InlineData("klassificerare", "train classifier")]
    [InlineData("dirigering", "train routing")]
    public void Models_on_another_foundation_are_refused_with_what_to_run(string changed, string? advice)
    {
        var models = new ModelFolder(folder.FullName);
        var lexicon = Bytes(Lexicons.School.Save);
        Write(models.Lexicon, null, lexicon);
        var table = Bytes(stream => EmbeddingModelFile.Save(stream, new EmbeddingVocabulary(new Dictionary<string, int> { ["skola"] = 0 }, 4), new float[5 * 16], 16));
        Write(models.Embeddings, changed == "lexikon" ? ModelBinding.HashOf("annat"u8) : ModelBinding.HashOf(lexicon), table);
        Write(models.Classifier, ModelBinding.HashOf(changed == "klassificerare" ? "annat"u8 : table), Bytes(stream => PassageClassifierFile.Save(stream, Toy.Models.Classifier)));
        Write(models.Router, ModelBinding.HashOf(changed == "dirigering" ? "annat"u8 : table), Bytes(Toy.Models.Router.Save));

        if (advice is null)
        {
            Assert.Equal(ModelBinding.HashOf(table), LanguageModels.Load(models).Embeddings.Fingerprint);
            return;
        }

        var error = Assert.Throws<MisconfiguredException>(() => LanguageModels.Load(models));
        Assert.Equal("modeller-hor-inte-ihop", error.Code);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(Action<Stream> save)
    {
        var stream = new MemoryStream();
        save(stream);
        return stream.ToArray();
    }

    private static void Write(string path, string? foundation, byte[] model)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        if (foundation is not null)
        {
            ModelBinding.Write(file, foundation);
        }

        file.Write(model);
    }

    private void AssertBroken(byte[] content, Func<Stream, object> load)
    {
        var path = Path.Combine(folder.FullName, "modell.bin");
        File.WriteAllBytes(path, content);
        Assert.Throws<MisconfiguredException>(() => LanguageModels.Read(path, load));
    }
}
