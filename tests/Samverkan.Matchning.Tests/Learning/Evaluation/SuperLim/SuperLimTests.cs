using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Evaluation.SuperLim;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Learning.Evaluation.SuperLim;

public sealed class SuperLimTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samverkan-test-");

    public SuperLimTests()
    {
        Write("swefaq_dev.jsonl", """{"question":"frånvaro?","candidate_answers":["rektor","frånvaro i skolan"],"label":1}""");
        Write("sweparaphrase_dev.jsonl",
            """{"sentence_1":"frånvaro","sentence_2":"frånvaro","label":5}""",
            """{"sentence_1":"frånvaro","sentence_2":"hemmasittare","label":3.5}""",
            """{"sentence_1":"frånvaro","sentence_2":"rektor","label":0}""");
        Write("supersim-superlim-relatedness_train.jsonl",
            """{"word_1":"frånvaro","word_2":"hemmasittare","label":9}""", """{"word_1":"frånvaro","word_2":"rektor","label":1}""");
        Write("swesat-synonyms_train.jsonl", """{"item":"ledarskap","candidate_answers":["frånvaro","rektor"],"label":1}""");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_model_that_knows_the_words_solves_the_tasks()
    {
        var results = new SuperLimEvaluation(Toy.Models.Analyzer, Toy.Models.Embeddings).Evaluate(SuperLimFolder.Read(folder.FullName)).ToDictionary(result => result.Key);
        Assert.Equal(1, results["swefaq"].Dense.Value);
        Assert.Equal(1, results["swefaq"].Lexical!.Value.Value);
        Assert.Equal(1, results["sweparaphrase"].Hybrid!.Value.Value, 6);
        Assert.Equal(1, results["supersim"].Headline.Value, 6);
        Assert.Equal(1, results["swesat"].Headline.Value);
        Assert.Null(results["swesat"].Hybrid);
    }

    [Fact]
    public void An_answer_of_unknown_words_counts_as_wrong_even_when_it_stands_first()
    {
        Write("swesat-synonyms_train.jsonl", """{"item":"okänt","candidate_answers":["främmande","obekant"],"label":0}""");
        var result = new SuperLimEvaluation(Toy.Models.Analyzer, Toy.Models.Embeddings).Evaluate(SuperLimFolder.Read(folder.FullName)).Single(result => result.Key == "swesat");
        Assert.Equal(0, result.Dense.Value);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(folder.FullName, "swefaq_dev.jsonl"));
        var error = Assert.Throws<NotFoundException>(() => SuperLimFolder.Read(folder.FullName));
        Assert.Contains("swefaq_dev.jsonl", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inte json")]
    [InlineData("""{"question":"a","candidate_answers":["b"],"label":1}""")]
    [InlineData("""{"question":"a","candidate_answers":["b"],"label":0.5}""")]
    [InlineData("""{"question":"a","candidate_answers":["b"]}""")]
    [InlineData("""{"candidate_answers":["b"],"label":0}""")]
    [InlineData("null")]
    public void A_line_that_is_no_task_is_rejected_by_number(string line)
    {
        Write("swefaq_dev.jsonl", """{"question":"a","candidate_answers":["b"],"label":0}""", line);
        var error = Assert.Throws<RejectedInputException>(() => SuperLimFolder.Read(folder.FullName));
        Assert.Contains("Rad 2", error.Message, StringComparison.Ordinal);
    }

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(folder.FullName, file), lines);
}
