using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Import;

public sealed class IdentifierTextTests
{
    [Theory]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1000/ABC.", "10.1000/abc")]
    [InlineData(IdentifierKind.Doi, "doi: 10.1000/abc", "10.1000/abc")]
    [InlineData(IdentifierKind.Doi, "11.1000/abc", null)]
    [InlineData(IdentifierKind.Urn, "http://urn.kb.se/resolve?urn=URN:NBN:se:su:diva-1", "urn:nbn:se:su:diva-1")]
    [InlineData(IdentifierKind.Isbn, "91-7656-528-9", "9789176565285")]
    [InlineData(IdentifierKind.Isbn, "978-91-47-08437-1", "9789147084371")]
    [InlineData(IdentifierKind.Isbn, "978-91-47-08437-2", null)]
    [InlineData(IdentifierKind.Isbn, "0376-9429", null)]
    [InlineData(IdentifierKind.Pmid, "027167851", "27167851")]
    [InlineData(IdentifierKind.Url, "HTTP://www.Example.org/a/?b=c#d", "example.org/a/?b=c")]
    [InlineData(IdentifierKind.Url, "javascript:alert(1)", null)]
    [InlineData(IdentifierKind.Url, "file:///etc/passwd", null)]
    public void Identifiers_have_one_spelling_each(IdentifierKind kind, string value, string? expected) =>
        Assert.Equal(expected, IdentifierText.Normalise(new RecordIdentifier(kind, value)));

    [Theory]
    [InlineData("https://doi.org/10.1000/1", IdentifierKind.Doi)]
    [InlineData("http://urn.kb.se/resolve?urn=urn:nbn:se:su:diva-1", IdentifierKind.Urn)]
    [InlineData("https://example.org/", IdentifierKind.Url)]
    [InlineData("9789147084371", IdentifierKind.Isbn)]
    public void What_an_identifier_is_shows_in_its_form(string text, IdentifierKind kind) => Assert.Equal(kind, IdentifierText.Recognise(text)!.Value.Kind);

    [Fact]
    public void Other_text_is_no_identifier() => Assert.Null(IdentifierText.Recognise("Se bilaga 3"));
}
