using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Learning.Evaluation.SuperLim;

/// <summary>A question with answers to choose from, or a word with candidate synonyms; one is right.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Candidates">The answers.</param>
/// <param name="Label">Number of the right one.</param>
public sealed record ChoiceTask(string Question, IReadOnlyList<string> Candidates, int Label);

/// <summary>Two texts with how alike people find them.</summary>
/// <param name="First">One text.</param>
/// <param name="Second">The other.</param>
/// <param name="Label">Higher is more alike.</param>
public sealed record PairTask(string First, string Second, double Label);

/// <summary>
/// The tasks of SuperLim 2 (Språkbanken Text, CC BY 4.0) that measure embeddings without any training on them: the development parts of
/// SweFAQ and SweParaphrase, and the published parts of SuperSim and SweSAT.
/// </summary>
/// <param name="Questions">SweFAQ: a question of an authority's site with the answers of its category.</param>
/// <param name="Sentences">SweParaphrase: pairs of sentences, 0 to 5.</param>
/// <param name="Words">SuperSim relatedness: pairs of words, 0 to 10.</param>
/// <param name="Synonyms">SweSAT: a word and five candidate synonyms.</param>
public sealed record SuperLimFolder(
    IReadOnlyList<ChoiceTask> Questions, IReadOnlyList<PairTask> Sentences, IReadOnlyList<PairTask> Words, IReadOnlyList<ChoiceTask> Synonyms)
{
    /// <summary>Reads the tasks.</summary>
    /// <param name="folder">A folder with the JSON Lines files of SuperLim under their own names.</param>
    /// <exception cref="NotFoundException">The folder or one of the files is missing.</exception>
    /// <exception cref="RejectedInputException">A line is not a task of its kind; the message names it.</exception>
    public static SuperLimFolder Read(string folder) => new(
        [.. Lines(folder, "swefaq_dev.jsonl").Select(row => row.Choice)],
        [.. Lines(folder, "sweparaphrase_dev.jsonl").Select(row => row.Pair)],
        [.. Lines(folder, "supersim-superlim-relatedness_train.jsonl").Select(row => row.Pair)],
        [.. Lines(folder, "swesat-synonyms_train.jsonl").Select(row => row.Choice)]);

    private static IEnumerable<Row> Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new NotFoundException("superlim-saknas", $"Filen {file} saknas i mappen med SuperLim. Hämta den från Språkbanken Text, eller ange en annan mapp med --superlim.");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            number++;
            yield return Parse(line) is { IsTask: true } row ? row
                : throw new RejectedInputException("superlim-felaktig", $"Rad {number} i {file} är inte en uppgift ur SuperLim.");
        }
    }

    private static Row? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Row>(line);
        }
        catch (JsonException)
        {
            return null; // the caller knows which line it was
        }
    }

    private sealed record Row(
        [property: JsonPropertyName("question")] string? Question, [property: JsonPropertyName("item")] string? Item,
        [property: JsonPropertyName("candidate_answers")] string[]? Candidates,
        [property: JsonPropertyName("sentence_1")] string? Sentence1, [property: JsonPropertyName("sentence_2")] string? Sentence2,
        [property: JsonPropertyName("word_1")] string? Word1, [property: JsonPropertyName("word_2")] string? Word2,
        [property: JsonPropertyName("label")] double? Label)
    {
        public bool IsTask => Label is { } label
            && (Candidates is null ? (Sentence1 ?? Word1) is not null && (Sentence2 ?? Word2) is not null
                : (Question ?? Item) is not null && label >= 0 && label < Candidates.Length && label == Math.Floor(label));

        public ChoiceTask Choice => new((Question ?? Item)!, Candidates!, (int)Label!);

        public PairTask Pair => new((Sentence1 ?? Word1)!, (Sentence2 ?? Word2)!, Label!.Value);
    }
}
