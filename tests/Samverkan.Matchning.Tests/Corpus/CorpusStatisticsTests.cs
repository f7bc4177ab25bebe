using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Tests.Corpus;

public sealed class CorpusStatisticsTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void an_area_counts_each_kind_of_record_and_passage()
    {
        var row = Statistics().Areas[0];
        Assert.Equal("narvaro", row.Area.Slug);
        Assert.Equal((1, 1, 0, 0, 1), (row.Interventions, row.StrongUniversities, row.WeakUniversities, row.SpsmServices, row.Research));
        Assert.Equal((1, 0), (row.TrainingPassages, row.ValidationPassages));
        Assert.Equal(1, row.BySchoolForm[SchoolForm.CompulsorySchool]);
        Assert.Equal(0, row.BySchoolForm[SchoolForm.Preschool]);
    }

    [Fact]
    public void a_record_without_school_forms_counts_for_all()
    {
        corpus.Change(SampleCorpus.Intervention, "skolformer: [grundskola]", "skolformer: []");
        Assert.All(Statistics().Areas[0].BySchoolForm.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public void every_evidence_level_and_kind_of_research_has_a_count()
    {
        var statistics = Statistics();
        Assert.Equal(6, statistics.Evidence.Count);
        Assert.Equal((1, 0), (statistics.Evidence[EvidenceLevel.Limited], statistics.Evidence[EvidenceLevel.Strong]));
        Assert.Equal((1, 0), (statistics.Research[ResearchKind.Article], statistics.Research[ResearchKind.StudentThesis]));
    }

    private CorpusStatistics Statistics()
    {
        var result = corpus.Check();
        return CorpusStatistics.Of(result.Corpus, result.Passages);
    }
}
