using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Web.Pages.Sok;

namespace Samverkan.Matchning.Tests.Web.Pages.Sok;

public sealed class SnippetTests
{
    [Fact]
    public void Best_begins_at_the_sentence_with_the_most_words()
    {
        var text = string.Concat(Enumerable.Repeat("En mening som inte säger något om saken och som fyller ut texten ganska bra. ", 8)) + "Frånvaro följs upp.";
        var start = text.IndexOf("Frånvaro", StringComparison.Ordinal);
        var pieces = Snippet.Best(text, [new TextSpan(start, start + 8)]);
        Assert.Contains(new Piece("Frånvaro", true), pieces);
        Assert.Equal("Frånvaro följs upp.", string.Concat(pieces.Select(piece => piece.Text)).Split(". ")[^1]);
    }

    [Fact]
    public void Best_shows_the_beginning_when_nothing_is_marked_and_that_there_is_more()
    {
        var text = string.Concat(Enumerable.Repeat("En mening som fyller ut texten ganska bra och länge. ", 12));
        var shown = string.Concat(Snippet.Best(text, []).Select(piece => piece.Text));
        Assert.StartsWith("En mening", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Best_of_nothing_is_nothing() => Assert.Empty(Snippet.Best("", []));

    [Fact]
    public void Whole_keeps_every_letter()
    {
        const string text = "Läsa, skriva och räkna";
        Assert.Equal(text, string.Concat(Snippet.Whole(text, [new TextSpan(6, 12)]).Select(piece => piece.Text)));
    }
}
