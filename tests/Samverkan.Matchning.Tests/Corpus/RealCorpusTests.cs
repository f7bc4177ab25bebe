using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>The corpus of the repository itself.</summary>
public sealed class RealCorpusTests
{
    [Fact]
    public void the_corpus_of_the_repository_has_no_errors()
    {
        var errors = new CorpusCheck(TimeProvider.System).Run(Path.Combine(RepositoryRoot(), "corpus")).Issues
            .Where(issue => issue.Severity == IssueSeverity.Error)
            .Select(issue => $"{issue.File}:{issue.Line}: {issue.Message}");
        Assert.Empty(errors);
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Samverkan.Matchning.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
