namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>Each fault of the list files is told with the line it stands on.</summary>
public sealed class ListFileTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Theory]
    [InlineData(SampleCorpus.Areas, "remiss: ja", "remiss: kanske", ":11: Fältet ”remiss” kan inte vara ”kanske”.")]
    [InlineData(SampleCorpus.Areas, "slug: elevhalsa", "slug: narvaro", ":7: ”narvaro” finns redan i filen.")]
    [InlineData(SampleCorpus.Areas, "- slug: narvaro", "- narvaro\n- slug: narvaro", ":1: Varje del i listan ska ha egna fält under sig.")]
    [InlineData(SampleCorpus.Glossary, "område: narvaro", "område: skolk", ":6: Området ”skolk” finns inte i problem-areas.yaml.")]
    [InlineData(SampleCorpus.Glossary, "engelska: [absence]", "engelska: absence", ":4: Fältet ”engelska” ska vara en lista")]
    [InlineData(SampleCorpus.Routing, "styrka: 3", "styrka: 6", ":3: ”6” är inte ett tal mellan 1 och 5.")]
    [InlineData(SampleCorpus.Routing, "till: spsm", "till: kommunen", ":2: Fältet ”till” kan inte vara ”kommunen”.")]
    [InlineData(SampleCorpus.Routing, "  skäl: SPSM ger råd om elevhälsans arbete.\n", "", ":1: Fältet ”skäl” saknas.")]
    public void a_fault_is_told_with_its_line(string file, string from, string to, string expected)
    {
        corpus.Change(file, from, to);
        Assert.Contains(corpus.Errors(), told => told.StartsWith(file + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void a_missing_file_is_an_error()
    {
        corpus.Delete(SampleCorpus.Routing);
        Assert.Equal(["routing.yaml:1: Filen routing.yaml saknas."], corpus.Errors());
    }

    [Fact]
    public void without_areas_the_slugs_of_records_are_not_all_called_wrong()
    {
        corpus.Delete(SampleCorpus.Areas);
        Assert.Equal(["problem-areas.yaml:1: Filen problem-areas.yaml saknas."], corpus.Errors());
    }
}
