using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.Tests.Cases.Analyses;

public sealed class AnalysisComparisonTests
{
    [Fact]
    public void Passages_are_unchanged_changed_added_or_removed_and_stand_in_order()
    {
        var before = AnalysisGapTests.Analysis(
            "Frånvaron ökar i årskurs 8.", "Rektor har slutat och ingen leder skolan just nu.", "Biblioteket är stängt på onsdagar.", "Sist i texten.");
        var after = AnalysisGapTests.Analysis(
            "Nytt först i texten om något annat.", "Frånvaron ökar i årskurs 8.", "Rektor har slutat och ingen leder skolan i höst.", "Sist i texten.");
        var pairs = AnalysisComparison.Between(before, after).Passages;
        Assert.Equal(
            [(PassageChange.Added, null, 1), (PassageChange.Unchanged, 1, 2), (PassageChange.Changed, 2, 3), (PassageChange.Removed, 3, null), (PassageChange.Unchanged, (int?)4, (int?)4)],
            pairs.Select(pair => (pair.Kind, pair.Before?.Number, pair.After?.Number)));
    }

    [Fact]
    public void The_same_passage_twice_is_paired_twice_and_a_third_is_new()
    {
        var pairs = AnalysisComparison.Between(AnalysisGapTests.Analysis("Lika dant.", "Lika dant."), AnalysisGapTests.Analysis("Lika dant.", "Lika dant.", "Lika dant.")).Passages;
        Assert.Equal([PassageChange.Unchanged, PassageChange.Unchanged, PassageChange.Added], pairs.Select(pair => pair.Kind));
    }
}
