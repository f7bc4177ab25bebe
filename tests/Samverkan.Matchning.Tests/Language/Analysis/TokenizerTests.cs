using System.Text;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Förskolans åtgärder ökade.", "förskolans|åtgärder|ökade")]
    [InlineData("läs- och skrivsvårigheter", "läs|och|skrivsvårigheter")]
    [InlineData("it-stöd och IKT-pedagog", "it|stöd|och|ikt|pedagog")]
    [InlineData("t.ex. bl.a. d.v.s. och f.d. rektor", "t.ex|bl.a|d.v.s|och|f.d|rektor")]
    [InlineData("åk 7-9 och åk 7–9", "åk|7-9|och|åk|7-9")]
    [InlineData("F-3, F–9", "f-3|f-9")]
    [InlineData("3 kap. 5 § skollagen", "3|kap|5|§|skollagen")]
    [InlineData("12,5 % av 1 000", "12,5|%|av|1|000")]
    [InlineData("SOU 2016:94", "sou|2016:94")]
    [InlineData("SPSM:s och IM:are", "spsm|och|im")]
    [InlineData("kl. 08.15 den 2024-05-01", "kl|08.15|den|2024-05-01")]
    [InlineData("covid-19", "covid-19")]
    [InlineData("slut.Nästa mening", "slut|nästa|mening")]
    [InlineData("och/eller", "och|eller")]
    [InlineData("l’école", "l’école")]
    [InlineData("ÅÄÖ", "åäö")]
    [InlineData("mjuk\u00ADt binde\u00ADstreck", "mjukt|bindestreck")]
    [InlineData("bra 😀👩🏽‍🏫 jobbat", "bra|jobbat")]
    [InlineData("", "")]
    [InlineData(" \t\n.,;!? ", "")]
    public void A_text_becomes_these_tokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(token => token.Text)));

    [Theory]
    [InlineData("t.ex.", TokenKind.Abbreviation)]
    [InlineData("närvaro", TokenKind.Word)]
    [InlineData("7-9", TokenKind.Number)]
    [InlineData("F-3", TokenKind.Number)]
    [InlineData("8B", TokenKind.Number)]
    [InlineData("§", TokenKind.Sign)]
    [InlineData("%", TokenKind.Sign)]
    public void A_token_knows_what_it_is(string text, TokenKind expected) => Assert.Equal(expected, Assert.Single(Tokenizer.Tokenize(text)).Kind);

    [Theory]
    [InlineData("åtgärd för örat")]
    [InlineData("Ångström")]
    public void Decomposed_letters_give_the_same_tokens_as_composed_ones(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var decomposed = text.Normalize(NormalizationForm.FormD);
        Assert.NotEqual(text, decomposed);
        Assert.Equal(Tokenizer.Tokenize(text).Select(token => token.Text), Tokenizer.Tokenize(decomposed).Select(token => token.Text));
        Assert.Equal(text.Split(' '), Tokenizer.Tokenize(decomposed).Select(token => token.Span.Of(decomposed).Normalize()));
    }

    [Fact]
    public void Spans_point_at_the_characters_of_the_text()
    {
        const string Text = "😀 SPSM:s stöd, t.ex. råd om åk F–3, ökade 12,5 %.";
        Assert.Equal(
            ["SPSM", "stöd", "t.ex.", "råd", "om", "åk", "F–3", "ökade", "12,5", "%"], Tokenizer.Tokenize(Text).Select(token => token.Span.Of(Text)));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() =>
        Assert.All(["\ud800", "före\udc00efter", "å\ud83d", "\ud83d\ud83d\ude00", "\udc00\ud800å"], AssertSpans); // attributes cannot hold them

    [Fact]
    public void Spans_are_in_order_and_inside_whatever_the_text_holds()
    {
        const string Alphabet = "aå\u0301\u030A.:-–,/'§% \n19AÖ\ud83d\ude00\u00AD’F";
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            AssertSpans(new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]));
        }
    }

    private static void AssertSpans(string text)
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0, text);
            end = token.Span.End;
        }

        Assert.True(end <= text.Length);
    }
}
