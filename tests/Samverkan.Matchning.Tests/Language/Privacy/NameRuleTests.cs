using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy;
using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class NameRuleTests
{
    [Theory]
    [InlineData("Under hösten har Amir varit hemma.", "Under hösten har [namn] varit hemma.")]
    [InlineData("Fatima trivs i gruppen.", "[namn] trivs i gruppen.")]
    [InlineData("Mötet leddes av Mohamed Abdi Hassan.", "Mötet leddes av [namn].")]
    [InlineData("Anna-Karin von Essen deltog.", "[namn] deltog.")]
    [InlineData("Vi mötte Sean O'Brien.", "Vi mötte [namn].")]
    [InlineData("Zeynep Özdemir, José Muñoz och Łukasz Wiśniewski", "[namn], [namn] och [namn]")]
    [InlineData("Kevin B och Sara L", "[namn] och [namn]")]
    [InlineData("AMIR HASSAN HAR SLUTAT", "[namn] HAR SLUTAT")]
    [InlineData("Andersson har meddelat frånvaro.", "[namn] har meddelat frånvaro.")]
    [InlineData("A. Lindgren ringde hem.", "[namn] ringde hem.")]
    [InlineData("Jörn-Åke kom sent.", "[namn] kom sent.")]
    [InlineData("Tekle Weldemariam och Somchai", "[namn] och [namn]")]
    public void Listed_name_is_masked(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Amirs frånvaro", "[namn] frånvaro")]
    [InlineData("Anders mamma", "[namn] mamma")]
    [InlineData("Larssons utredning av Alex", "[namn] utredning av [namn]")]
    [InlineData("Leo:s och Zoe's grupp", "[namn] och [namn] grupp")]
    public void Genitive_is_masked_whole(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("eleven Xhemilqe Oztirkoglo har", "eleven [namn] har")]
    [InlineData("pojken Qwentar är", "pojken [namn] är")]
    [InlineData("klassläraren Wrangsund", "klassläraren [namn]")]
    [InlineData("mentorn Zsiga och rektor Brännkyrk", "mentorn [namn] och rektor [namn]")]
    [InlineData("kuratorn Ygg, specialpedagogen Ulmar", "kuratorn [namn], specialpedagogen [namn]")]
    [InlineData("mamma till Qwentar", "mamma till [namn]")]
    [InlineData("hans mor Dharamjeet", "hans mor [namn]")]
    [InlineData("Hon bor hos Zsigmar.", "Hon bor hos [namn].")]
    [InlineData("Herr Wrangsund", "Herr [namn]")]
    [InlineData("vårdnadshavaren Bzovar Trull", "vårdnadshavaren [namn]")]
    [InlineData("en elev som heter Qwentar", "en elev som heter [namn]")]
    [InlineData("hon kallas Zsiga", "hon kallas [namn]")]
    [InlineData("pojken, kallad Trull, går", "pojken, kallad [namn], går")]
    [InlineData("Mentor: Zsiga Wrangsund", "Mentor: [namn]")]
    [InlineData("Elevens namn: Qwentar Trull", "Elevens namn: [namn]")]
    [InlineData("Zsiga Wrangsund, mentor", "[namn], mentor")]
    [InlineData("Samtal med Qwentar Trull", "Samtal med [namn]")]
    public void Unknown_name_after_a_cue_is_masked(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Det märks att Qwentar mår dåligt.", "Det märks att [namn] mår dåligt.")]
    [InlineData("Vi är oroliga för att Qwentar inte kommer.", "Vi är oroliga för att [namn] inte kommer.")]
    [InlineData("Igår ringde Zsigars mamma.", "Igår ringde [namn] mamma.")]
    [InlineData("Vi vet att Qwentar i 8B behöver hjälp.", "Vi vet att [namn] i 8B behöver hjälp.")]
    [InlineData("Amir och Qwentar bråkar.", "[namn] och [namn] bråkar.")]
    [InlineData("Qwentar Lindström kom.", "[namn] kom.")]
    [InlineData("Skolan har gjort en anmälan om Qwentar.", "Skolan har gjort en anmälan om [namn].")]
    [InlineData("För Qwentar fungerar inte matematiken.", "För [namn] fungerar inte matematiken.")]
    [InlineData("Zsigas mamma ringde.", "[namn] mamma ringde.")]
    [InlineData("Philippa är frånvarande.", "[namn] är frånvarande.")]
    [InlineData("Zsiga vägrar gå ut.", "[namn] vägrar gå ut.")]
    [InlineData("Yxiong Vangur har slutat.", "[namn] har slutat.")]
    public void Unknown_name_is_masked_by_what_only_persons_do(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Fact]
    public void Unknown_name_at_the_start_of_a_sentence_needs_a_lexicon()
    {
        var words = new LexiconBuilder();
        words.Add(string.Concat(Enumerable.Repeat("Frånvaron har ökat. Skolan är stor. Stödet fungerar. ", 5)));
        const string text = "Qwentol har hög frånvaro. Skolan är stor. Skolans mål.";

        Assert.Equal(text, Mask(text));
        Assert.Equal("[namn] har hög frånvaro. Skolan är stor. Skolans mål.", new PersonalDataDetector(words.Build()).Mask(text).Text);
    }

    [Theory]
    [InlineData("Vi åker till Lillsjö och besöker Åsboda. Eleverna på Granbacka trivs.")]
    [InlineData("Många trivs. Några vägrar. Lärare tycker olika. Personal saknas.")]
    [InlineData("Det märks sedan ChatGPT kom.")]
    [InlineData("Barnets mamma och elevens pappa. Pojkens föräldrar. Elevernas mående.")]
    public void Places_brands_and_ordinary_openers_stay(string text) => Stays(text);

    [Theory]
    [InlineData("eleven amir har", "eleven [namn] har")]
    [InlineData("igår kom amir hassan sent", "igår kom [namn] sent")]
    public void Name_in_lower_case_is_masked_after_a_cue_or_with_a_surname(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("A.K. i 8B har stöd", "[namn] i 8B har stöd")]
    [InlineData("eleven A K har stöd", "eleven [namn] har stöd")]
    [InlineData("eleven A.K.", "eleven [namn]")]
    [InlineData("pojken AK", "pojken [namn]")]
    public void Initials_are_masked(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Elev A och elev B intervjuades.")]
    [InlineData("Läraren i SO och NO har slutat.")]
    public void Letters_that_are_already_pseudonyms_or_subjects_stay(string text) => Stays(text);

    [Fact]
    public void Name_revealed_once_is_masked_everywhere() =>
        Assert.Equal("[namn] kom. [namn] gick. Det gäller eleven [namn].", Mask("Qwentar kom. Qwentars gick. Det gäller eleven Qwentar."));

    [Theory]
    [InlineData("Björn har slutat.", "[namn] har slutat.")]
    [InlineData("Stigs mamma ringde.", "[namn] mamma ringde.")]
    [InlineData("Vi vet att Hans mår bra.", "Vi vet att [namn] mår bra.")]
    [InlineData("Max Lindqvist och Bo Ström", "[namn] och [namn]")]
    [InlineData("Liv i 8B är orolig.", "[namn] i 8B är orolig.")]
    [InlineData("eleven Sten", "eleven [namn]")]
    [InlineData("Klara säger nej.", "[namn] säger nej.")]
    [InlineData("Nora går i skolan.", "[namn] går i skolan.")]
    public void Name_that_is_a_word_is_masked_in_context(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Hans frånvaro är hög.")]
    [InlineData("Kostnaden per elev ökar. Per elev blir det mer.")]
    [InlineData("Vår skola har max 20 elever. Max 20 elever får plats.")]
    [InlineData("Bo i kommunen och arbeta i skolan.")]
    [InlineData("Stig in. Sten och grus. Ro och trygghet. Liv och rörelse.")]
    [InlineData("Klara mål. Tom sal. Inga resurser. Mina elever. Alla har rätt.")]
    [InlineData("Storm väntas. Sol och vind. Ros till köket. Björn och varg.")]
    [InlineData("Finns det stöd? Klass 5 saknar mentor. Dans är ett ämne.")]
    [InlineData("Skolsköterskan finns på plats. Kuratorn finns inte.")]
    [InlineData("Andra elever. Juni är en kort månad. Jan-mars 2024.")]
    [InlineData("Sanna påståenden. Edit-knappen. Saga och berättande.")]
    public void Ordinary_words_stay(string text) => Stays(text);
}
