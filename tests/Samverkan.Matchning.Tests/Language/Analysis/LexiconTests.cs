using System.IO.Compression;
using System.Text;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Tests.Language.Analysis;

public sealed class LexiconTests
{
    [Fact]
    public void What_is_saved_is_loaded()
    {
        var loaded = Lexicon.Load(new MemoryStream(Save(Lexicons.School)));
        Assert.Equal(Lexicons.School.Counts.OrderBy(word => word.Key), loaded.Counts.OrderBy(word => word.Key));
        Assert.Equal(Lexicons.School.Prefixes.OrderBy(word => word.Key), loaded.Prefixes.OrderBy(word => word.Key));
    }

    [Fact]
    public void Equal_lexicons_give_equal_files()
    {
        var reversed = new Lexicon(Lexicons.School.Counts.Reverse().ToDictionary(), Lexicons.School.Prefixes.Reverse().ToDictionary());
        Assert.Equal(Save(Lexicons.School), Save(reversed));
    }

    [Fact]
    public void An_empty_lexicon_can_be_saved() => Assert.Empty(Lexicon.Load(new MemoryStream(Save(Lexicon.Empty))).Counts);

    [Theory]
    [InlineData("samverkan-lexikon 2\n0\n0\n")]
    [InlineData("")]
    [InlineData("samverkan-lexikon 1\n3\nett\t1\n")]
    [InlineData("samverkan-lexikon 1\n1\nutan tabb\n0\n")]
    [InlineData("samverkan-lexikon 1\nmånga\n")]
    [InlineData("samverkan-lexikon 1\n-1\n0\n")]
    [InlineData("samverkan-lexikon 1\n1\nord\tfem\n0\n")]
    [InlineData("samverkan-lexikon 1\n2000000000\nord\t5\n")]
    public void A_file_with_something_else_is_refused(string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(content));
        }

        Assert.Throws<InvalidDataException>(() => Lexicon.Load(new MemoryStream(stream.ToArray())));
    }

    [Fact]
    public void A_file_that_is_not_compressed_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Lexicon.Load(new MemoryStream("samverkan-lexikon 1"u8.ToArray())));

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var whole = Save(Lexicons.School);
        Assert.All(Enumerable.Range(0, (whole.Length - 16) / 8), step => Assert.Throws<InvalidDataException>(() => Lexicon.Load(new MemoryStream(whole[..(step * 8)]))));
    }

    private static byte[] Save(Lexicon lexicon)
    {
        var stream = new MemoryStream();
        lexicon.Save(stream);
        return stream.ToArray();
    }
}
