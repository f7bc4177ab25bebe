using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.Tests.Cases.Analyses;

public sealed class ReadinessSignTests
{
    [Theory]
    [InlineData("Lärarna vill utveckla sin undervisning tillsammans.", ReadinessKind.Will, true)]
    [InlineData("Det finns ett motstånd mot nya projekt.", ReadinessKind.Will, false)]
    [InlineData("Rektor leder arbetet och följer upp varje månad.", ReadinessKind.Leadership, true)]
    [InlineData("Rektor följer inte upp och ingen driver frågan.", ReadinessKind.Leadership, false)]
    [InlineData("I arbetslagen finns stor tillit.", ReadinessKind.Trust, true)]
    [InlineData("Tillit saknas mellan ledning och personal.", ReadinessKind.Trust, false)]
    [InlineData("Personalgruppen är stabil.", ReadinessKind.Stability, true)]
    [InlineData("Skolan har haft fyra rektorer på fem år.", ReadinessKind.Stability, false)]
    public void A_sentence_speaks_for_or_against(string sentence, ReadinessKind kind, bool isFavourable)
    {
        var sign = Assert.Single(ReadinessSign.Of(AnalysisGapTests.Analysis($"Skolan ligger vid sjön. {sentence}")), sign => sign.Kind == kind);
        Assert.Equal((isFavourable, sentence, 1), (sign.IsFavourable, sign.Quote, sign.Passage));
    }

    [Fact]
    public void A_text_without_signs_gives_none() => Assert.Empty(ReadinessSign.Of(AnalysisGapTests.Analysis("Skolan har 400 elever. Matsalen är nybyggd.")));

    [Fact]
    public void At_most_five_of_a_kind_are_quoted() =>
        Assert.Equal(5, ReadinessSign.Of(AnalysisGapTests.Analysis([.. Enumerable.Repeat("Personalgruppen är stabil.", 9)])).Count);
}
