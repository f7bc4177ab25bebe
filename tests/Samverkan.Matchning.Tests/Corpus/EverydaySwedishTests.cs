using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Tests.Corpus;

public sealed class EverydaySwedishTests : IDisposable
{
    private const string Phrase = """{"everyday":"ungar som skolkar","formal":"ogiltig frånvaro","areas":["narvaro"]}""";
    private readonly TemporaryCorpus corpus = new();

    public EverydaySwedishTests() => Directory.CreateDirectory(Path.Combine(corpus.Folder, "sprak"));

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void All_three_kinds_are_read_with_their_fields()
    {
        corpus.Write("sprak/vardagssprak.jsonl", Phrase);
        corpus.Write("sprak/ordgrupper.jsonl", """{"word":"kök","same":[],"near":["spis","gryta"]}""");
        corpus.Write("sprak/fragor-och-svar.jsonl", """{"topic":"pass","question":"Hur länge gäller det?","answer":"I flera år."}""");
        var everyday = CorpusSnapshot.Load(corpus.Folder).Everyday;
        var phrase = Assert.Single(everyday.Phrases);
        Assert.Equal(("ungar som skolkar", "ogiltig frånvaro", "narvaro"), (phrase.Everyday, phrase.Formal, Assert.Single(phrase.Areas)));
        var group = Assert.Single(everyday.Groups);
        Assert.Equal("kök", group.Word);
        Assert.Empty(group.Same);
        Assert.Equal(["spis", "gryta"], group.Near);
        Assert.Equal(new TopicAnswer("pass", "Hur länge gäller det?", "I flera år."), Assert.Single(everyday.Answers));
        Assert.Empty(corpus.Errors());
    }

    [Fact]
    public void A_corpus_without_any_has_none()
    {
        Directory.Delete(Path.Combine(corpus.Folder, "sprak"));
        var everyday = CorpusSnapshot.Load(corpus.Folder).Everyday;
        Assert.Empty(everyday.Phrases);
        Assert.Empty(everyday.Groups);
        Assert.Empty(everyday.Answers);
    }

    [Theory]
    [InlineData("\"formal\":\"ogiltig frånvaro\",", "", "Fältet ”formal” saknas.")]
    [InlineData("\"areas\":[\"narvaro\"]", "\"areas\":\"narvaro\"", "Fältet ”areas” ska vara en lista av texter.")]
    [InlineData("\"everyday\":", "\"vardag\":", "Fältet ”everyday” saknas.")]
    [InlineData("}", "", "Raden är inte ett JSON-objekt.")]
    public void A_fault_of_a_line_is_told_and_nothing_is_trained_on_it(string from, string to, string expected)
    {
        corpus.Write("sprak/vardagssprak.jsonl", Phrase.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(corpus.Errors(), told => told.StartsWith($"sprak/vardagssprak.jsonl:1: {expected}", StringComparison.Ordinal));
        Assert.Contains(expected, Assert.Throws<MisconfiguredException>(() => CorpusSnapshot.Load(corpus.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_that_does_not_exist_is_told()
    {
        corpus.Write("sprak/vardagssprak.jsonl", Phrase.Replace("narvaro", "skolk", StringComparison.Ordinal));
        Assert.Equal(["sprak/vardagssprak.jsonl:1: Området ”skolk” finns inte i problem-areas.yaml."], corpus.Errors());
    }
}
