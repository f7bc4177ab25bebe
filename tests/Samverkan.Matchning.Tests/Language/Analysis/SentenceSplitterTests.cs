using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Frånvaron ökar. Vi vet inte varför.", "Frånvaron ökar.|Vi vet inte varför.")]
    [InlineData("Stöd ges, t.ex. Läslyftet, i alla ämnen. Det räcker inte.", "Stöd ges, t.ex. Läslyftet, i alla ämnen.|Det räcker inte.")]
    [InlineData("Vi gör bl.a. Kartläggningar. Slut.", "Vi gör bl.a. Kartläggningar.|Slut.")]
    [InlineData("Se 3 kap. 5 § skollagen. Den gäller.", "Se 3 kap. 5 § skollagen.|Den gäller.")]
    [InlineData("Läs SOU 2016:94. Den är bra.", "Läs SOU 2016:94.|Den är bra.")]
    [InlineData("Skolan börjar kl. 08.15 varje dag. Sedan är det rast.", "Skolan börjar kl. 08.15 varje dag.|Sedan är det rast.")]
    [InlineData("Enligt A. Andersson saknas rutiner. Det stämmer.", "Enligt A. Andersson saknas rutiner.|Det stämmer.")]
    [InlineData("Hon sa: ”Det är stökigt.” Vi håller med.", "Hon sa: ”Det är stökigt.”|Vi håller med.")]
    [InlineData("Varför ökar den? Ingen vet! Vi undersöker…", "Varför ökar den?|Ingen vet!|Vi undersöker…")]
    [InlineData("Det hände den 3. maj.", "Det hände den 3. maj.")]
    [InlineData("1. Inledning\n2. Syfte", "1. Inledning\n2. Syfte")]
    [InlineData("Böcker, spel m.m. Sedan kom lovet.", "Böcker, spel m.m.|Sedan kom lovet.")]
    [InlineData("Böcker, spel m.m. finns kvar.", "Böcker, spel m.m. finns kvar.")]
    [InlineData("Första stycket\n\nandra stycket", "Första stycket|andra stycket")]
    [InlineData("En rad\nsom fortsätter.", "En rad\nsom fortsätter.")]
    [InlineData("Vi väntar... Sedan går vi.", "Vi väntar...|Sedan går vi.")]
    [InlineData("Det stämmer (se s. 4). Läs mer.", "Det stämmer (se s. 4).|Läs mer.")]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    public void A_text_becomes_these_sentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => span.Of(text))));

    [Fact]
    public void Sentences_are_in_order_without_overlap_and_hold_every_letter()
    {
        string[] pieces = ["Skolan", "t.ex.", "3", ".", ". ", "\n\n", "\n", "!", "?”", " m.m.", "A.", "å", " ", "(", ")", "…", "kap. ", "–"];
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var covered = new bool[text.Length];
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text))
            {
                Assert.True(span.Start >= end && span.Length > 0, text);
                Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]), text);
                covered.AsSpan(span.Start, span.Length).Fill(true);
                end = span.End;
            }

            Assert.All(Enumerable.Range(0, text.Length), index => Assert.True(covered[index] || char.IsWhiteSpace(text[index]), text));
        }
    }
}
