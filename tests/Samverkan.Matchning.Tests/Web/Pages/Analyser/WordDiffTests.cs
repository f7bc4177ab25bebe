using Samverkan.Matchning.Web.Pages.Analyser;

namespace Samverkan.Matchning.Tests.Web.Pages.Analyser;

public sealed class WordDiffTests
{
    [Fact]
    public void Words_that_stay_are_kept_and_the_rest_is_removed_or_added() => Assert.Equal(
        [
            new WordRun(WordChange.Kept, "Bara"), new WordRun(WordChange.Removed, "54"), new WordRun(WordChange.Added, "49"),
            new WordRun(WordChange.Kept, "procent når"), new WordRun(WordChange.Added, "inte"), new WordRun(WordChange.Kept, "målen"),
        ],
        WordDiff.Between("Bara 54 procent  når\nmålen", "Bara 49 procent når inte målen"));

    [Theory]
    [InlineData("", "")]
    [InlineData("ett två", "")]
    [InlineData("", "ett två")]
    [InlineData("a b c a b", "b a c b b a")]
    public void Both_wordings_can_be_read_out_of_it(string before, string after)
    {
        var runs = WordDiff.Between(before, after);
        Assert.Equal(before, string.Join(' ', runs.Where(run => run.Change != WordChange.Added).Select(run => run.Text)));
        Assert.Equal(after, string.Join(' ', runs.Where(run => run.Change != WordChange.Removed).Select(run => run.Text)));
    }

    [Fact]
    public void Very_long_texts_are_shown_whole()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2000));
        Assert.Equal([new WordRun(WordChange.Removed, text), new WordRun(WordChange.Added, "kort")], WordDiff.Between(text, "kort"));
    }
}
