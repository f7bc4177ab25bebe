using Samverkan.Matchning.Web.SignIn.Qr;

namespace Samverkan.Matchning.Tests.Web.SignIn.Qr;

public sealed class QrCodeTests
{
    /// <summary>The fifteen bits of the standard's table for correction M and masks 0 to 7.</summary>
    private static readonly string[] Formats =
        ["101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001", "100000011001110", "100111110010111", "100101010100000"];

    [Theory]
    [InlineData(1, 21)]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(106, 41)]
    [InlineData(180, 53)]
    public void Encode_takes_the_smallest_size_that_holds_the_text(int length, int side) => Assert.Equal(side, QrCode.Encode(new string('a', length))!.GetLength(0));

    [Fact]
    public void Encode_says_no_to_a_text_that_is_too_long() => Assert.Null(QrCode.Encode(new string('a', 181)));

    [Fact]
    public void The_format_is_one_of_the_standards_and_the_same_in_both_places()
    {
        var modules = QrCode.Encode("otpauth://totp/Samverkan:kim@exempel.invalid?secret=GEZDGNBVGY3TQOJQ&issuer=Samverkan")!;
        var side = modules.GetLength(0);
        (int Row, int Column)[] first = [(8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8)];
        var second = Enumerable.Range(0, 7).Select(i => (side - 1 - i, 8)).Concat(Enumerable.Range(0, 8).Select(i => (8, side - 8 + i)));
        Assert.Contains(Read(first), Formats);
        Assert.Equal(Read(first), Read(second));

        string Read(IEnumerable<(int Row, int Column)> places) => string.Concat(places.Select(place => modules[place.Row, place.Column] ? '1' : '0'));
    }
}
