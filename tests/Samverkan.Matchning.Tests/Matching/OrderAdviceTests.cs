using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Tests.Matching;

public sealed class OrderAdviceTests
{
    [Fact]
    public void Leadership_comes_before_other_areas()
    {
        var leadership = Toy.Finding(Toy.Leadership, PassageRole.Problem, 0.9, "rektor");
        var attendance = Toy.Finding("frånvaro", "frånvaro");
        var advice = OrderAdvice.For([attendance, leadership]);
        Assert.NotNull(advice);
        Assert.Equal([leadership], advice.First);
        Assert.Equal([attendance], advice.Then);
        Assert.StartsWith("Börja med rektors ledarskap.", advice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Leadership_that_is_only_touched_upon_puts_nothing_off() =>
        Assert.Null(OrderAdvice.For([Toy.Finding("a", "b", "c", "d", "e"), Toy.Finding(Toy.Leadership, PassageRole.Problem, 0.9, "rektor")]));

    [Fact]
    public void One_kind_of_area_has_no_order()
    {
        Assert.Null(OrderAdvice.For([]));
        Assert.Null(OrderAdvice.For([Toy.Finding("frånvaro")]));
        Assert.Null(OrderAdvice.For([Toy.Finding(Toy.Leadership, PassageRole.Problem, 0.9, "rektor")]));
    }
}
