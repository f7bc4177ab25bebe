using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Tests.Corpus;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void the_sample_has_no_errors() => Assert.Empty(corpus.Errors());

    [Fact]
    public void an_intervention_is_read_with_all_its_fields()
    {
        var intervention = Assert.Single(corpus.Read().Corpus.Interventions);
        Assert.Equal("tidig-kartlaggning", intervention.Id);
        Assert.Equal("Tidig kartläggning av frånvaro", intervention.Title);
        Assert.Equal(["Frånvarotrappan"], intervention.OtherNames);
        Assert.Equal("Skolverket", intervention.Owner);
        Assert.Equal(["narvaro"], intervention.Areas);
        Assert.Equal([SchoolForm.CompulsorySchool], intervention.SchoolForms);
        Assert.Equal("Elevhälsoteam", intervention.TargetGroup);
        Assert.Equal(InterventionFormat.Practice, intervention.Format);
        Assert.Equal(("Ett läsår", "Gemensam tid", "Ingen"), (intervention.Time, intervention.Demands, intervention.Cost));
        Assert.Equal(
            new Evidence(EvidenceLevel.Limited, EvidenceKind.Evaluation, EvidenceDirection.Mixed, "En utvärdering utan jämförelsegrupp."),
            intervention.Evidence);
        Assert.Equal(RecordStatus.Current, intervention.Status);
        Assert.Equal(["ek-2020-franvaro"], intervention.ResearchIds);
        Assert.True(intervention.IsVerified);
        Assert.Equal(new Source(new Uri("https://example.org/kartlaggning"), "Om kartläggning", null, false), Assert.Single(intervention.Sources));
        Assert.Equal(new DateOnly(2026, 11, 21), intervention.Checked);
        Assert.Equal("Elevhälsoteamet kartlägger frånvaron varje månad och följer upp den.", intervention.Text);
    }

    [Fact]
    public void a_university_is_read_with_its_expertise_and_an_unknown_is_neither_yes_nor_no()
    {
        var university = Assert.Single(corpus.Read().Corpus.Universities);
        Assert.Null(university.IsSbsMember);
        Assert.False(university.HasPrincipalProgramme);
        Assert.Equal(
            new Expertise("narvaro", true, "En forskargrupp om skolfrånvaro.", new Uri("https://example.org/grupp")),
            Assert.Single(university.Expertise));
        Assert.Equal("Närvarogruppen", Assert.Single(university.Environments).Name);
        Assert.True(university.IsFor(SchoolForm.SamiSchool));
    }

    [Fact]
    public void norwegian_is_a_language_and_not_a_no()
    {
        var read = corpus.Read().Corpus;
        Assert.Equal([TextLanguage.Swedish, TextLanguage.Norwegian], Assert.Single(read.Universities).Languages);
        Assert.Equal(TextLanguage.Norwegian, Assert.Single(read.Research).Language);
    }

    [Fact]
    public void the_lists_are_read()
    {
        var read = corpus.Read().Corpus;
        Assert.Equal(SpsmRemit.Conditional, read.Area("narvaro")?.SpsmRemit);
        Assert.Equal(AreaGroup.Pupil, read.Area("narvaro")?.Group);
        Assert.Null(read.Area("okand"));
        Assert.Equal(["fravær"], Assert.Single(read.Glossary).Nordic);
        var rule = Assert.Single(read.RoutingRules);
        Assert.Equal((RoutingTarget.Spsm, 3), (rule.To, rule.Strength));
        Assert.Equal(["åtgärdsprogram"], rule.ExceptWords);
    }

    [Fact]
    public void any_record_is_found_by_its_id()
    {
        var read = corpus.Read().Corpus;
        Assert.IsType<SpsmService>(read.ById("spsm-rad"));
        Assert.Null(read.ById("finns-inte"));
    }

    [Fact]
    public void a_corpus_with_errors_is_not_loaded_and_the_message_shows_where()
    {
        corpus.Change(SampleCorpus.Intervention, "format: arbetssätt", "format: något");
        var error = Assert.Throws<MisconfiguredException>(() => CorpusSnapshot.Load(corpus.Folder, new FixedClock()));
        Assert.Equal("korpus-ogiltig", error.Code);
        Assert.Contains("insatser/tidig-kartlaggning.md:10: Fältet ”format” kan inte vara ”något”.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_corpus_with_a_broken_link_is_not_loaded()
    {
        corpus.Delete(SampleCorpus.Research);
        Assert.Throws<MisconfiguredException>(() => CorpusSnapshot.Load(corpus.Folder, new FixedClock()));
    }

    [Fact]
    public void a_missing_folder_is_not_found()
    {
        var error = Assert.Throws<NotFoundException>(() => CorpusSnapshot.Load(Path.Combine(corpus.Folder, "annan")));
        Assert.Equal("korpus-saknas", error.Code);
    }

    [Fact]
    public void windows_line_ends_are_read_alike()
    {
        var path = Path.Combine(corpus.Folder, SampleCorpus.Intervention);
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        Assert.Empty(corpus.Errors());
    }
}
