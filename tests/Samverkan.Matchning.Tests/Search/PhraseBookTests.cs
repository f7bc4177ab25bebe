using System.Numerics.Tensors;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Models;

namespace Samverkan.Matchning.Tests.Search;

public sealed class PhraseBookTests(CommittedModels committed) : IClassFixture<CommittedModels>
{
    private readonly PhraseBook book = new(committed.Models,
    [
        new EverydayPhrase("ungar som skolkar", "ogiltig frånvaro", ["narvaro"]),
        new EverydayPhrase("maten i bamba är äcklig", "måltidsmiljö i skolrestaurangen", ["elevhalsa"]),
    ]);

    [Fact]
    public void A_question_that_resembles_a_phrase_is_drawn_towards_its_formal_side()
    {
        var question = Vector("barn som skolkar");
        var widened = book.Widen(question);
        Assert.True(Cosine(widened, "ogiltig frånvaro") > Cosine(question, "ogiltig frånvaro"));
        Assert.Equal(1, TensorPrimitives.Norm<float>(widened), 5);
    }

    [Fact]
    public void A_question_that_resembles_none_stays_as_it_is()
    {
        var question = Vector("taluppfattning i förskoleklass");
        Assert.Equal(1, TensorPrimitives.Dot<float>(question, book.Widen(question)), 5);
    }

    [Fact]
    public void A_question_without_any_known_word_stays_without_meaning() => Assert.All(book.Widen(new float[256]), value => Assert.Equal(0, value));

    private float[] Vector(string text) => committed.Models.Read(text).Vector;

    private float Cosine(float[] vector, string text) => TensorPrimitives.Dot<float>(vector, Vector(text));
}
