using Samverkan.Matchning.Operations;

namespace Samverkan.Matchning.Tests.Operations;

public sealed class InstalledModelTests
{
    [Fact]
    public void ReadCard_takes_the_first_table_of_the_figures()
    {
        string[] card =
        [
            "# Modellkort", "| mått | värde |", "<!-- siffror -->", "Mätt på tre uppdrag.", "", "| mått | värde | 95 % intervall |", "|---|---|---|",
            "| Andel rätt | 0,856 | 0,806–0,906 |", "| Utan intervall | 1 | |", "", "### Mer", "| mått | värde |", "|---|---|", "| nej | 2 |", "<!-- /siffror -->",
        ];
        var (measuredOn, figures) = ModelFigure.ReadCard(card);
        Assert.Equal("Mätt på tre uppdrag.", measuredOn);
        Assert.Equal([new ModelFigure("Andel rätt", "0,856", "0,806–0,906"), new ModelFigure("Utan intervall", "1", "")], figures);
    }

    [Fact]
    public void ReadCard_of_a_card_without_figures_is_empty() => Assert.Empty(ModelFigure.ReadCard(["# Modellkort"]).Figures);
}
