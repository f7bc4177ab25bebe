using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Storage.Sqlite.Search;

public sealed class NibblesTests
{
    public static TheoryData<byte[], sbyte[]> Vectors
    {
        get
        {
            var random = new Random(1);
            var vectors = new TheoryData<byte[], sbyte[]>
            {
                { [.. Enumerable.Repeat((byte)255, 64)], [.. Enumerable.Repeat((sbyte)127, 64)] },
                { [.. Enumerable.Repeat((byte)255, 64), .. Enumerable.Repeat((byte)1, 64)], [.. Enumerable.Repeat((sbyte)-127, 96), .. Enumerable.Repeat((sbyte)127, 32)] },
            };
            foreach (var components in (int[])[64, 128, 192, 256, 1536])
            {
                vectors.Add(
                    [.. Enumerable.Range(0, components).Select(_ => (byte)random.Next(256))], [.. Enumerable.Range(0, components).Select(_ => (sbyte)random.Next(-127, 128))]);
            }

            return vectors;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_products_of_the_halves_are_the_product_of_the_bytes_on_every_processor(byte[] vector, sbyte[] question)
    {
        // As much room as a block has, for what is fetched beyond the end.
        var (high, low) = (new byte[(vector.Length / 2) + Nibbles.Padding], new byte[(vector.Length / 2) + Nibbles.Padding]);
        Nibbles.Split(vector, high, low);
        var expected = vector.Zip(question).Sum(pair => pair.First * pair.Second);
        var expectedHigh = vector.Zip(question).Sum(pair => (pair.First >> 4) * pair.Second);
        var (fast, portable) = Nibbles.Dot(high, question);
        Assert.Equal((expectedHigh, expectedHigh), (fast, portable));
        var (fastLow, portableLow) = Nibbles.Dot(low, question);
        Assert.Equal((expected, expected), ((16 * fast) + fastLow, (16 * portable) + portableLow));
    }

    [Fact]
    public void Components_lie_as_described()
    {
        var bytes = new byte[Nibbles.Group];
        (bytes[0], bytes[32]) = (0x12, 0x34);
        var (high, low) = (new byte[32], new byte[32]);
        Nibbles.Split(bytes, high, low);
        Assert.Equal((0x31, 0x42), (high[0], low[0]));
    }
}
