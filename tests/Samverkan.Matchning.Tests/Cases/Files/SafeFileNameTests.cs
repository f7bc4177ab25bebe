using System.Text;
using Samverkan.Matchning.Cases.Files;

namespace Samverkan.Matchning.Tests.Cases.Files;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("Nulägesanalys Åsskolan.docx", "Nulägesanalys Åsskolan.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\rektor\analys.docx", "analys.docx")]
    [InlineData("..", "namnlös")]
    [InlineData("", "namnlös")]
    [InlineData(" . ", "namnlös")]
    [InlineData("CON", "_CON")]
    [InlineData("con.docx", "_con.docx")]
    [InlineData("nul.tar.gz", "_nul.tar.gz")]
    [InlineData("COM1.txt", "_COM1.txt")]
    [InlineData("COM²", "_COM²")]
    [InlineData("CONTAINER.txt", "CONTAINER.txt")]
    [InlineData("analys\u202Excod.exe", "analysxcod.exe")]
    [InlineData("a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt")]
    [InlineData("a\u0000.docx\u001B[31m", "a.docx[31m")]
    [InlineData("\"a\"<b>|?*.txt", "_a__b____.txt")]
    [InlineData("analys 🙂.docx", "analys 🙂.docx")]
    [InlineData("namn. . .", "namn")]
    [InlineData("A\u030As.txt", "Ås.txt")]
    public void A_name_is_safe_on_every_system(string name, string safe) => Assert.Equal(safe, SafeFileName.Of(name));

    [Fact]
    public void Half_of_a_surrogate_pair_is_left_out() => Assert.Equal("ab.txt", SafeFileName.Of("a\uD83D" + "b.txt"));

    [Theory]
    [InlineData('a', 300)]
    [InlineData('å', 300)]
    [InlineData('漢', 300)]
    public void A_long_name_is_cut_and_keeps_its_extension(char letter, int length)
    {
        var safe = SafeFileName.Of(new string(letter, length) + ".docx");
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), SafeFileName.MaxBytes - 4, SafeFileName.MaxBytes);
        Assert.EndsWith(letter + ".docx", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_of_pictures_is_cut_between_them()
    {
        var safe = SafeFileName.Of(string.Concat(Enumerable.Repeat("👩‍🏫", 100)));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(safe)));
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), 1, SafeFileName.MaxBytes);
    }

    [Fact]
    public void What_is_safe_stays_as_it_is()
    {
        foreach (var seed in Enumerable.Range(0, 500))
        {
            var random = new Random(seed);
            var once = SafeFileName.Of(string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => (char)random.Next(1, 0x2100))));
            Assert.Equal(once, SafeFileName.Of(once));
            Assert.True(once.Length > 0 && !once.StartsWith('.') && !once.Any("/\\:*?\"<>|".Contains), once);
        }
    }
}
