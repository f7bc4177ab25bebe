using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>The corpus of the repository itself.</summary>
public sealed class RealCorpusTests
{
    [Fact]
    public void The_corpus_of_the_repository_has_no_errors()
    {
        var errors = new CorpusCheck(TimeProvider.System).Run(Repository.Corpus).Issues
            .Where(issue => issue.Severity == IssueSeverity.Error)
            .Select(issue => $"{issue.File}:{issue.Line}: {issue.Message}");
        Assert.Empty(errors);
    }

    /// <summary>What everyday Swedish teaches must not be what the search is measured by.</summary>
    [Fact]
    public void No_everyday_phrase_says_the_same_as_a_judged_question()
    {
        var analyzer = LanguageModels.LoadText(new ModelFolder(Repository.Models)).Analyzer;
        HashSet<string> Stems(string text) => [.. analyzer.Analyze(text).Where(token => !StopWords.Contains(token.Token.Text)).Select(token => token.Stem)];
        var phrases = CorpusSnapshot.Load(Repository.Corpus).Everyday.Phrases.Select(phrase => (phrase.Everyday, Stems: Stems(phrase.Everyday))).ToArray();
        string[] files = ["sokfragor.jsonl", "tvarsprak.jsonl"];
        var same =
            from question in files.SelectMany(file => JudgedQuery.Read(Path.Combine(Repository.Corpus, "utvardering", file)))
            let asked = Stems(question.Query)
            where asked.Count > 1
            from phrase in phrases
            let shared = phrase.Stems.Count(asked.Contains)
            where shared >= 0.6 * (asked.Count + phrase.Stems.Count - shared)
            select $"{question.Id} {question.Query}: {phrase.Everyday}";
        Assert.Empty(same);
    }
}
