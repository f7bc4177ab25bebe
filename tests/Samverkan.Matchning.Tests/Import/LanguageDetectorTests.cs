using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Tests.Models;

namespace Samverkan.Matchning.Tests.Import;

public sealed class LanguageDetectorTests(CommittedModels models) : IClassFixture<CommittedModels>
{
    [Theory]
    [InlineData("Studien handlar om hur lärare arbetar med elever som är borta från skolan.", TextLanguage.Swedish)]
    [InlineData("Rektors ledarskap och skolans inre organisation", TextLanguage.Swedish)]
    [InlineData("This study examines how teachers work with pupils who do not attend school.", TextLanguage.English)]
    [InlineData("School leadership and the inner organisation of the school", TextLanguage.English)]
    [InlineData("Denne artikkelen undersøker hvordan lærere jobber med elever som ikke kommer på skolen, og hva det betyr.", TextLanguage.Norwegian)]
    [InlineData("Hva skjer når elevene ikke er til stede i skolen? En studie av skolefravær blant ungdommer.", TextLanguage.Norwegian)]
    [InlineData("Denne artikel undersøger, hvordan lærerne arbejder med børn, der ikke kommer i skole, og hvad det betyder af arbejde.", TextLanguage.Danish)]
    [InlineData("Hvad sker der, når eleverne bliver væk? En undersøgelse af fravær og af skolens arbejde med det.", TextLanguage.Danish)]
    [InlineData("Tutkimus käsittelee sitä, miten opettajat työskentelevät oppilaiden kanssa, jotka ovat poissa koulusta.", TextLanguage.Finnish)]
    public void Planted_texts_are_recognised(string text, TextLanguage language) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("Xyz")]
    [InlineData("Diese Arbeit untersucht das Fehlen von Schülern.")]
    public void Too_little_or_another_language_is_not_guessed_at(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void Of_the_corpus_own_Swedish_texts_at_least_99_percent_are_Swedish()
    {
        var texts = models.Corpus.Records.Select(record => record.Text).Where(text => text.Length > 60).ToArray();
        Assert.InRange(texts.Count(text => LanguageDetector.Detect(text) == TextLanguage.Swedish) / (double)texts.Length, 0.99, 1);
    }

    [Fact]
    public void Of_the_corpus_English_and_Swedish_titles_at_least_9_in_10_are_recognised_or_left_open()
    {
        var titles = models.Corpus.Research.Where(item => item.Language is TextLanguage.English or TextLanguage.Swedish && item.Title.Length > 25).ToArray();
        var wrong = titles.Where(item => LanguageDetector.Detect(item.Title) is { } found && found != item.Language).ToArray();
        Assert.InRange(wrong.Length / (double)titles.Length, 0, 0.1);
    }
}
