using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Cases.Analyses;

public sealed class AnalysisGapTests
{
    [Theory]
    [InlineData(GapKind.PupilVoice, "Eleverna uppger att de känner sig stressade inför prov.")]
    [InlineData(GapKind.PupilVoice, "I elevenkäten svarar hälften att lektionerna är stökiga.")]
    [InlineData(GapKind.PupilVoice, "Vid intervjuer med elever i årskurs 5 framkom oro.")]
    [InlineData(GapKind.Goals, "Andelen elever med godkänt i matematik ska öka till minst 90 procent.")]
    [InlineData(GapKind.Goals, "Målet är att alla elever når kunskapskraven.")]
    [InlineData(GapKind.Goals, "Rutinerna ska vara på plats senast vårterminen 2027.")]
    public void What_is_said_is_not_missing(GapKind kind, string text)
    {
        var gap = Gaps(text).Single(gap => gap.Kind == kind);
        Assert.False(gap.IsMissing, gap.Explanation);
        Assert.Equal([1], gap.Passages);
    }

    [Theory]
    [InlineData(GapKind.PupilVoice, "Eleverna har låga resultat i matematik och lärarna är få.")]
    [InlineData(GapKind.Goals, "Skolan har arbetat länge med frånvaron men målbilden är otydlig för många.")]
    [InlineData(GapKind.Data, "Resultaten är låga och har sjunkit länge.")]
    public void What_is_not_said_is_missing(GapKind kind, string text) => Assert.True(Gaps(text).Single(gap => gap.Kind == kind).IsMissing);

    [Fact]
    public void One_figure_is_a_detail_and_two_are_data()
    {
        Assert.True(Gaps("Frånvaron är 12 procent.").Single(gap => gap.Kind == GapKind.Data).IsMissing);
        Assert.False(Gaps("Frånvaron är 12 procent.", "Meritvärdet föll från 221 till 198.").Single(gap => gap.Kind == GapKind.Data).IsMissing);
    }

    [Fact]
    public void Causes_are_missing_when_there_is_less_than_one_for_five_problems_and_a_correction_counts()
    {
        var analysis = Analysis([.. Enumerable.Repeat("Det fungerar inte.", 6)]);
        Assert.True(Causes(analysis, []).IsMissing);
        var correction = new LabelCorrection
        {
            Id = Guid.Empty,
            Changed = analysis.Changed,
            CaseId = Guid.Empty,
            AnalysisId = analysis.Id,
            PassageNumber = 6,
            Labels = [],
            Role = PassageRole.Cause,
        };
        Assert.False(Causes(analysis, [correction]).IsMissing); // one cause, five problems
    }

    [Fact]
    public void Nothing_is_said_of_an_analysis_that_is_not_classified() =>
        Assert.Empty(AnalysisGap.Of(Analysis("Text.") with { State = AnalysisState.AwaitingReview }, []));

    private static AnalysisGap Causes(AnalysisVersion analysis, LabelCorrection[] corrections) => AnalysisGap.Of(analysis, corrections).Single(gap => gap.Kind == GapKind.Causes);

    private static IReadOnlyList<AnalysisGap> Gaps(params string[] texts) => AnalysisGap.Of(Analysis(texts), []);

    internal static AnalysisVersion Analysis(params string[] texts) => new()
    {
        Id = Guid.CreateVersion7(default(DateTimeOffset).AddYears(2025)),
        Changed = new Changed(Guid.Empty, "", default),
        CaseId = Guid.Empty,
        FileName = "analys.txt",
        Uploaded = new Changed(Guid.Empty, "", default),
        DocumentId = Guid.Empty,
        State = AnalysisState.Classified,
        Passages = [.. texts.Select((text, i) => new AnalysisPassage(i + 1, PassageKind.Paragraph, null, "", text, PassageRole.Problem, []))],
    };
}
