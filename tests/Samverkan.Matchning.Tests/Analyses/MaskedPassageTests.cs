using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Tests.Analyses;

public sealed class MaskedPassageTests
{
    private const string Document = "Elsa Nyberg var borta. Ring 070-1740605 nu";
    private static readonly Passage First = Part(0, 22);
    private static readonly Passage Second = Part(23, 42);

    [Fact]
    public void What_lies_inside_is_replaced_by_its_label()
    {
        Assert.Equal("[namn] var borta.", MaskedPassage.Of(First, [Name(0, 11)]));
        Assert.Equal("Ring [telefon] nu", MaskedPassage.Of(Second, [Name(0, 11), new(new TextSpan(28, 39), PersonalDataType.Phone)]));
    }

    [Fact]
    public void What_crosses_a_border_is_masked_on_both_sides()
    {
        var found = new[] { Name(17, 27) };
        Assert.Equal("Elsa Nyberg var b[namn]", MaskedPassage.Of(First, [Name(17, 27)]));
        Assert.Equal("[namn] 070-1740605 nu", MaskedPassage.Of(Second, found));
    }

    [Fact]
    public void What_covers_the_whole_passage_leaves_only_the_label() => Assert.Equal("[namn]", MaskedPassage.Of(Second, [Name(5, 42)]));

    [Fact]
    public void What_only_touches_the_border_is_left() => Assert.Equal(First.Text, MaskedPassage.Of(First, [Name(22, 30)]));

    [Fact]
    public void Two_finds_side_by_side_give_two_labels() => Assert.Equal("[namn][namn] var borta.", MaskedPassage.Of(First, [Name(0, 5), Name(5, 11)]));

    private static PersonalDataSpan Name(int start, int end) => new(new TextSpan(start, end), PersonalDataType.Name);

    private static Passage Part(int start, int end) => new(1, PassageKind.Paragraph, new TextSpan(start, end), Document[start..end], [], null);
}
