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
    public void A_question_that_resembles_a_phrase_is_widened_by_its_formal_side()
    {
        var (vector, widened, terms) = Widen("barn som skolkar");
        Assert.True(Cosine(widened, "ogiltig frånvaro") > Cosine(vector, "ogiltig frånvaro"));
        Assert.Equal(1, TensorPrimitives.Norm<float>(widened), 5);
        Assert.InRange(terms[Stem("ogiltig")], 0.04f, 0.1f);
        Assert.DoesNotContain(Stem("måltidsmiljö"), terms.Keys);
    }

    [Fact]
    public void A_question_that_resembles_none_stays_as_it_is()
    {
        var (vector, widened, terms) = Widen("taluppfattning i förskoleklass");
        Assert.Equal(1, TensorPrimitives.Dot<float>(vector, widened), 5);
        Assert.Equal(Bm25Index.Terms(committed.Models.Analyzer.Analyze("taluppfattning i förskoleklass")), terms);
    }

    [Fact]
    public void A_word_of_the_question_keeps_its_weight() => Assert.Equal(1, Widen("ogiltig frånvaro, ungar som skolkar").Terms[Stem("ogiltig")]);

    [Fact]
    public void A_question_without_any_known_word_stays_without_meaning()
    {
        var (_, widened, terms) = Widen("42");
        Assert.All(widened, value => Assert.False(float.IsNaN(value)));
        Assert.DoesNotContain(Stem("ogiltig"), terms.Keys);
    }

    private (float[] Vector, float[] Widened, Dictionary<string, float> Terms) Widen(string question)
    {
        var read = committed.Models.Read(question);
        var asked = Bm25Index.Terms(read.Tokens);
        var terms = new Dictionary<string, float>(asked, StringComparer.Ordinal);
        return (read.Vector, book.Widen(read.Vector, terms, asked), terms);
    }

    private string Stem(string word) => committed.Models.Analyzer.Analyze(word)[0].Stem;

    private float Cosine(float[] vector, string text) => TensorPrimitives.Dot<float>(vector, committed.Models.Read(text).Vector);
}
