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

    private void AssertBroken(byte[] content, Func<Stream, object> load)
    {
        var path = Path.Combine(folder.FullName, "modell.bin");
        File.WriteAllBytes(path, content);
        Assert.Throws<MisconfiguredException>(() => LanguageModels.Read(path, load));
    }
}
