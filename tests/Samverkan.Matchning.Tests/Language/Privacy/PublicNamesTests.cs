using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class PublicNamesTests
{
    [Theory]
    [InlineData("Björkskolan och Lars Kaggskolan")]
    [InlineData("Anna Whitlocks gymnasium ligger i stan")]
    [InlineData("Katarina Norra skola")]
    [InlineData("Hjalmar Lundbohmsskolan i Kiruna")]
    [InlineData("S:t Eriks gymnasium och Sankta Maria")]
    [InlineData("Sofia församling och Sofia skola")]
    [InlineData("Karl Johans skola")]
    [InlineData("avdelning Nova och avdelningen Linnea")]
    [InlineData("arbetslag Ida, projektet Saga")]
    [InlineData("Stiftelsen Gustav Perssons minnesfond")]
    public void Schools_and_departments_named_after_persons_stay(string text) => Stays(text);

    [Theory]
    [InlineData("Katrineholm, Kristianstad, Karlstad och Umeå")]
    [InlineData("Elever från Jordan, Malta och Israel. I Nora finns två skolor.")]
    [InlineData("Region Västernorrland och BUP Sundsvall")]
    [InlineData("Vi samarbetar med Socialtjänsten, Skolverket och EU:s organ.")]
    [InlineData("Olweus, Friends, PALS och Bornholmsmodellen")]
    [InlineData("Wechsler och Nils Holgersson")]
    [InlineData("Vi använder Unikum, en app som heter Quizlet och Lisa-metoden.")]
    [InlineData("Mark- och miljödomstolen")]
    public void Places_organisations_and_methods_stay(string text) => Stays(text);

    [Theory]
    [InlineData("Hattie (2009) visar att återkoppling har effekt.")]
    [InlineData("Effekten är stor (Timperley m.fl., 2007; Larsson & Ek, 2015).")]
    [InlineData("enligt Malin Gren Landells utredning")]
    [InlineData("Dylan Wiliam och Ross Greene lyfts fram.")]
    [InlineData("Andersson (2015) menar att relationer är avgörande.")]
    [InlineData("Enligt forskning av Anders Gustavsson (1998) är")]
    [InlineData("professor Eva Lindqvist vid Göteborgs universitet")]
    [InlineData("Eva Lindqvist, professor i pedagogik")]
    [InlineData("Forskaren Eva Lindqvist har följt skolan.")]
    [InlineData("Utbildningsminister Karin Lindqvist besökte skolan.")]
    [InlineData("Eva Lindqvists avhandling")]
    [InlineData("Lindqvist et al. visar")]
    public void Authors_of_research_and_ministers_stay(string text) => Stays(text);

    [Theory]
    [InlineData("Amirs skola ringde.", "[namn] skola ringde.")]
    [InlineData("Amir Hassans utredning visar autism.", "[namn] utredning visar autism.")]
    [InlineData("Amir Hassan (2012) har bytt skola.", "[namn] (2012) har bytt skola.")]
    [InlineData("Amir (2012) har bytt skola.", "[namn] (2012) har bytt skola.")]
    [InlineData("Amir m.fl. stannade hemma.", "[namn] m.fl. stannade hemma.")]
    [InlineData("eleven Astrid Lindgren", "eleven [namn]")]
    [InlineData("Enligt kuratorn Eva Lindqvist (rektor) är", "Enligt kuratorn [namn] (rektor) är")]
    public void Person_at_the_school_is_masked_when_in_doubt(string text, string expected) => Assert.Equal(expected, Mask(text));
}
