using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Tests.Learning.Texts;

public sealed class WordShinglesTests
{
    [Fact]
    public void A_text_has_one_shingle_for_each_place_where_it_fits()
    {
        Assert.Equal(3, WordShingles.Of("ett två tre fyra fem", 3).Count);
        Assert.Single(WordShingles.Of("a a a a a", 3));
        Assert.Empty(WordShingles.Of("ett två", 3));
        Assert.Empty(WordShingles.Of("", 3));
    }

    [Fact]
    public void Case_and_punctuation_do_not_matter_but_order_does()
    {
        Assert.Equal(WordShingles.Of("Ett, två: TRE!", 3), WordShingles.Of("ett två tre", 3));
        Assert.NotEqual(WordShingles.Of("två ett tre", 3), WordShingles.Of("ett två tre", 3));
    }

    [Fact]
    public void Two_of_four_shingles_in_common_are_a_half()
    {
        // abc bcd cde against bcd cde def: two shared of four
        Assert.Equal((0, 1, 0.5), Assert.Single(NearDuplicates.Find([WordShingles.Of("ax bx cx dx ex", 3), WordShingles.Of("bx cx dx ex fx", 3)], 0)));
        Assert.Empty(NearDuplicates.Find([[], WordShingles.Of("ax bx cx", 3)], 0));
    }
}
