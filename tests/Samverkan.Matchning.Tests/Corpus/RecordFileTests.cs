namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>Each fault of a single record is told with the line it stands on.</summary>
public sealed class RecordFileTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Theory]
    [InlineData("tid: Ett läsår", "tidd: Ett läsår", ":11: Fältet ”tidd” finns inte.")]
    [InlineData("format: arbetssätt", "format: något", ":10: Fältet ”format” kan inte vara ”något”. Möjliga värden är kollegial fortbildning,")]
    [InlineData("målgrupp: Elevhälsoteam\n", "", ":2: Fältet ”målgrupp” saknas.")]
    [InlineData("målgrupp: Elevhälsoteam", "målgrupp: [a, b]", ":9: Fältet ”målgrupp” ska vara en text.")]
    [InlineData("målgrupp: Elevhälsoteam", "målgrupp:", ":9: Fältet ”målgrupp” är tomt.")]
    [InlineData("områden: [narvaro]", "områden: narvaro", ":7: Fältet ”områden” ska vara en lista")]
    [InlineData("områden: [narvaro]", "områden: [narvaro, franvaro]", ":7: Området ”franvaro” finns inte i problem-areas.yaml.")]
    [InlineData("områden: [narvaro]", "områden: [narvaro, narvaro]", ":7: ”narvaro” står två gånger i fältet ”områden”.")]
    [InlineData("områden: [narvaro]", "områden: []", ":7: Minst ett område behövs.")]
    [InlineData("skolformer: [grundskola]", "skolformer: [grundskolan]", ":8: Fältet ”skolformer” kan inte vara ”grundskolan”.")]
    [InlineData("  nivå: begransad", "  nivå: svag", ":15: Fältet ”nivå” kan inte vara ”svag”.")]
    [InlineData("  nivå: begransad", "  nivå: begransad\n  grad: hög", ":16: Fältet ”grad” finns inte.")]
    [InlineData("verifierad: ja", "verifierad: kanske", ":21: Fältet ”verifierad” kan inte vara ”kanske”. Skriv ja eller nej.")]
    [InlineData("verifierad: ja", "verifierad: true", ":21: Fältet ”verifierad” kan inte vara ”true”.")]
    [InlineData("url: https://example.org/kartlaggning", "url: www.example.org", ":23: ”www.example.org” är inte en fullständig adress")]
    [InlineData("url: https://example.org/kartlaggning", "url: ftp://example.org/x", ":23: ”ftp://example.org/x” är inte en fullständig adress")]
    [InlineData("kontrollerad: 2026-11-21", "kontrollerad: 21/11 2026", ":25: ”21/11 2026” är inte ett datum. Skriv ÅÅÅÅ-MM-DD.")]
    [InlineData("kontrollerad: 2026-11-21", "kontrollerad: 2026-02-30", ":25: ”2026-02-30” är inte ett datum.")]
    [InlineData("kontrollerad: 2026-11-21", "kontrollerad: 2026-11-22", ":25: Datumet 2026-11-22 ligger i framtiden.")]
    [InlineData("id: tidig-kartlaggning", "id: sen-kartlaggning", ":2: Id är ”sen-kartlaggning” men filen heter ”tidig-kartlaggning.md”.")]
    [InlineData("id: tidig-kartlaggning", "id: Tidig-kartläggning", ":2: Id får bara ha gemener a–z, siffror och bindestreck.")]
    [InlineData("typ: insats", "typ: spsm", ":3: Typen är ”spsm” men i den här mappen ska den vara ”insats”.")]
    [InlineData("Elevhälsoteamet kartlägger frånvaron varje månad och följer upp den.\n", "", ":26: Texten under huvudet saknas.")]
    [InlineData("titel: Tidig kartläggning", "titel: Tidig: kartläggning", ":4: YAML går inte att läsa.")]
    [InlineData("tid: Ett läsår", "tid: Ett läsår\ntid: Två läsår", ":12: Samma fält står två gånger.")]
    [InlineData("---\nid:", "id:", ":1: Filen ska börja med ett huvud mellan två rader med ---")]
    [InlineData("kostnad: Ingen", "kostnad: Ing\uFFFDn", ":13: Filen har tecken som inte går att läsa. Spara den som UTF-8.")]
    public void a_fault_of_an_intervention_is_told_with_its_line(string from, string to, string expected)
    {
        corpus.Change(SampleCorpus.Intervention, from, to);
        Assert.Contains(corpus.Errors(), told => told.StartsWith(SampleCorpus.Intervention + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sbs: okänt", "sbs: vet ej", ":10: Fältet ”sbs” kan inte vara ”vet ej”. Skriv ja, nej eller okänt.")]
    [InlineData("språk: [sv, no]", "språk: [sv, norska]", ":12: Fältet ”språk” kan inte vara ”norska”.")]
    [InlineData("    styrka: stark", "    styrka: stor", ":16: Fältet ”styrka” kan inte vara ”stor”.")]
    [InlineData("    källa: https://example.org/grupp\nmiljöer", "miljöer", ":15: Fältet ”källa” saknas.")]
    public void a_fault_of_a_university_is_told_with_its_line(string from, string to, string expected)
    {
        corpus.Change(SampleCorpus.University, from, to);
        Assert.Contains(corpus.Errors(), told => told.StartsWith(SampleCorpus.University + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("år: 2020", "år: tjugohundratjugo", ":7: ”tjugohundratjugo” är inte ett tal mellan 1800 och 2026.")]
    [InlineData("år: 2020", "år: 2027", ":7: ”2027” är inte ett tal mellan 1800 och 2026.")]
    [InlineData("källor:\n  - url: https://example.org/ek", "källor: []", ":15: Minst en källa behövs.")]
    public void a_fault_of_a_research_record_is_told_with_its_line(string from, string to, string expected)
    {
        corpus.Change(SampleCorpus.Research, from, to);
        Assert.Contains(corpus.Errors(), told => told.StartsWith(SampleCorpus.Research + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void all_faults_of_a_file_are_told_at_once()
    {
        corpus.Change(SampleCorpus.Intervention, "format: arbetssätt", "format: något");
        corpus.Change(SampleCorpus.Intervention, "verifierad: ja", "verifierad: kanske");
        Assert.Equal(2, corpus.Errors().Count);
    }

    [Fact]
    public void a_record_with_another_file_ending_is_not_silently_left_out()
    {
        corpus.Write("insatser/ny.yaml", "id: ny\n");
        Assert.Contains("insatser/ny.yaml:1: Filen läses inte: en post ska ha filändelsen .md.", corpus.Warnings());
    }
}
