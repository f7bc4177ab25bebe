namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>Each fault that no single file shows is told with file and line.</summary>
public sealed class CorpusCheckTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void an_id_is_unique_in_the_whole_corpus()
    {
        corpus.Copy(SampleCorpus.Spsm, "tidig-kartlaggning");
        AssertError("spsm/tidig-kartlaggning.md:2: Id ”tidig-kartlaggning” finns redan i insatser/tidig-kartlaggning.md.");
    }

    [Theory]
    [InlineData(SampleCorpus.Intervention, "forskning: [ek-2020-franvaro]", "forskning:\n  - ek-2020-franvaro\n  - borta", ":22: Fältet ”forskning” pekar på ”borta”, som inte finns.")]
    [InlineData(SampleCorpus.Intervention, "forskning: [ek-2020-franvaro]", "forskning: [spsm-rad]", ":20: Fältet ”forskning” pekar på ”spsm-rad”, som är SPSM:s stöd och inte Forskning.")]
    [InlineData(SampleCorpus.Research, "lärosäten: [norra-hogskolan]", "lärosäten: [sodra-hogskolan]", ":11: Fältet ”lärosäten” pekar på ”sodra-hogskolan”, som inte finns.")]
    [InlineData(SampleCorpus.Research, "insatser: [tidig-kartlaggning]", "insatser: [norra-hogskolan]", ":12: Fältet ”insatser” pekar på ”norra-hogskolan”, som är Lärosäte och inte Insats.")]
    [InlineData(SampleCorpus.University, "slag: larosate", "slag: centrum\ndel_av: borta", ":5: Fältet ”del_av” pekar på ”borta”, som inte finns.")]
    [InlineData(SampleCorpus.University, "slag: larosate", "slag: larosate\ndel_av: norra-hogskolan", ":5: Ett lärosäte kan inte vara del av något annat.")]
    [InlineData(SampleCorpus.Spsm, "status: aktuell", "status: ersatt", ":10: Posten är ersatt men saknar fältet ”ersatt_av”.")]
    [InlineData(SampleCorpus.Spsm, "status: aktuell", "status: ersatt\nersatt_av: borta", ":11: Fältet ”ersatt_av” pekar på ”borta”, som inte finns.")]
    [InlineData(SampleCorpus.Spsm, "status: aktuell", "status: ersatt\nersatt_av: spsm-rad", ":11: Posten kan inte vara ersatt av sig själv.")]
    [InlineData(SampleCorpus.Spsm, "status: aktuell", "status: aktuell\nersatt_av: spsm-rad", ":11: Fältet ”ersatt_av” får bara finnas när status är ersatt.")]
    [InlineData(SampleCorpus.University, "områden: [narvaro]", "områden: [narvaro, elevhalsa]", ":13: Området ”elevhalsa” saknas i ”expertis”.")]
    [InlineData(SampleCorpus.University, "- område: narvaro", "- område: elevhalsa", ":14: Området ”elevhalsa” i ”expertis” saknas i ”områden”.")]
    public void a_fault_between_records_is_told_with_its_line(string file, string from, string to, string expected)
    {
        corpus.Change(file, from, to);
        AssertError(file + expected);
    }

    [Fact]
    public void a_replaced_record_points_at_one_that_is_in_force()
    {
        corpus.Copy(SampleCorpus.Spsm, "spsm-gammal");
        corpus.Change(SampleCorpus.Spsm, "status: aktuell", "status: ersatt\nersatt_av: spsm-gammal");
        corpus.Change("spsm/spsm-gammal.md", "status: aktuell", "status: ersatt\nersatt_av: spsm-rad");
        AssertError("spsm/spsm-gammal.md:11: Fältet ”ersatt_av” pekar på ”spsm-rad”, som själv är ersatt. Peka på den som gäller nu.");
    }

    [Fact]
    public void two_records_of_a_kind_have_different_titles()
    {
        corpus.Copy(SampleCorpus.Spsm, "spsm-annan", title: "RÅD – om Elevhälsa!");
        AssertError("spsm/spsm-rad.md:5: Titeln är densamma som i spsm/spsm-annan.md.");
    }

    [Fact]
    public void two_research_records_have_different_identifiers()
    {
        corpus.Copy(SampleCorpus.Research, "annan-2020");
        AssertError("forskning/ek-2020-franvaro.md:8: Identifieraren ”DOI 10.1234/ek” finns redan i forskning/annan-2020.md.");
    }

    [Theory]
    [InlineData("ISSN 1650-8858")]
    [InlineData("Skolinspektionen dnr 2015:2855")]
    public void the_number_of_a_series_or_of_a_case_may_be_shared(string identifier)
    {
        corpus.Change(SampleCorpus.Research, "[DOI 10.1234/ek]", $"[\"{identifier}\"]");
        corpus.Copy(SampleCorpus.Research, "annan-2020");
        Assert.Empty(corpus.Errors());
    }

    [Fact]
    public void the_same_address_and_nearly_the_same_title_are_the_same_record()
    {
        corpus.Copy(SampleCorpus.Intervention, "z-kartlaggning", "Tidig kartläggning av skolfrånvaro nu", "http://www.example.org/kartlaggning/");
        Assert.DoesNotContain(corpus.Errors(), told => told.Contains("Adressen", StringComparison.Ordinal));

        corpus.Copy(SampleCorpus.Intervention, "z-kartlaggning", "Tidig kartläggning av frånvaro nu", "http://www.example.org/kartlaggning/");
        AssertError("insatser/z-kartlaggning.md:22: Adressen och nästan hela titeln är desamma som i insatser/tidig-kartlaggning.md.");
    }

    [Fact]
    public void a_text_is_not_copied_from_another_record()
    {
        corpus.Copy(SampleCorpus.Spsm, "spsm-annan", body: "En rådgivare hjälper skolan att ordna sitt elevhälsoarbete bättre.");
        AssertError("spsm/spsm-rad.md:2: Texten är till 80 procent densamma som i spsm/spsm-annan.md.");
    }

    [Theory]
    [InlineData("kontrollerad: 2026-11-21", "kontrollerad: 2025-05-20", ":14: Källorna lästes senast 2025-05-20, för mer än 18 månader sedan. Läs dem igen.")]
    [InlineData("url: https://example.org/rad", "url: https://example.org/rad\n    spegel: ja", ":12: Alla källor är kopior. Leta upp utgivarens egen adress.")]
    [InlineData("verifierad: ja", "verifierad: nej", ":11: Posten är inte verifierad och visas som overifierad.")]
    public void what_needs_attention_is_a_warning(string from, string to, string expected)
    {
        Assert.Empty(corpus.Warnings());
        corpus.Change(SampleCorpus.Spsm, from, to);
        Assert.Equal([SampleCorpus.Spsm + expected], corpus.Warnings());
        Assert.Empty(corpus.Errors());
    }

    [Fact]
    public void sources_read_eighteen_months_ago_to_the_day_are_not_old()
    {
        corpus.Change(SampleCorpus.Spsm, "kontrollerad: 2026-11-21", "kontrollerad: 2025-05-21");
        Assert.Empty(corpus.Warnings());
    }

    [Fact]
    public void an_area_with_few_interventions_is_a_warning_at_the_area()
    {
        var issues = corpus.Check().Issues.Select(issue => $"{issue.File}:{issue.Line}: {issue.Message}");
        Assert.Contains("problem-areas.yaml:7: Området ”elevhalsa” har bara 0 insatser; minst 8 behövs.", issues);
    }

    private void AssertError(string expected) => Assert.Contains(expected, corpus.Errors());
}
