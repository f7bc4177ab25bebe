using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Corpus;

/// <summary>What people say of a matter in school, and how an official puts it.</summary>
/// <param name="Everyday">In everyday words; now and then in English, Norwegian or Danish.</param>
/// <param name="Formal">The same in the words of reports.</param>
/// <param name="Areas">Slugs of the areas it is about, the most important first.</param>
public sealed record EverydayPhrase(string Everyday, string Formal, IReadOnlyList<string> Areas);

/// <summary>Words that belong together.</summary>
/// <param name="Word">A word in its base form.</param>
/// <param name="Same">Words for the same thing.</param>
/// <param name="Near">Words closely associated with it.</param>
public sealed record WordGroup(string Word, IReadOnlyList<string> Same, IReadOnlyList<string> Near);

/// <summary>A question to an authority and its answer.</summary>
/// <param name="Topic">What the questions around it are about too.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">Answers this question and none of the others of its topic.</param>
public sealed record TopicAnswer(string Topic, string Question, string Answer);

/// <summary>
/// Everyday Swedish written for the project, <c>corpus/sprak</c>. The text collections are government prose, and those who search write
/// otherwise. It trains the embeddings, the phrases train the classifier's topics, and phrases and word groups widen questions; none of
/// it is shown to anybody.
/// </summary>
/// <param name="Phrases">Phrases with their formal counterparts.</param>
/// <param name="Groups">Words that belong together.</param>
/// <param name="Answers">Questions with their answers.</param>
public sealed record EverydaySwedish(IReadOnlyList<EverydayPhrase> Phrases, IReadOnlyList<WordGroup> Groups, IReadOnlyList<TopicAnswer> Answers)
{
    private const string PhrasesFile = "vardagssprak.jsonl";
    private const string GroupsFile = "ordgrupper.jsonl";
    private const string AnswersFile = "fragor-och-svar.jsonl";

    /// <summary>A corpus without any.</summary>
    public static EverydaySwedish None { get; } = new([], [], []);

    /// <summary>Reads what a corpus has; files that are missing are empty.</summary>
    /// <param name="corpusFolder">The corpus folder.</param>
    /// <param name="areas">Slugs of the areas that exist.</param>
    /// <param name="issues">Receives faults of lines, and areas that do not exist.</param>
    internal static EverydaySwedish Read(string corpusFolder, IReadOnlyCollection<string> areas, List<CorpusIssue> issues)
    {
        var phrases = Rows(PhrasesFile, fields => (fields.Text("everyday"), fields.Text("formal"), fields.Texts("areas")) is
            ({ } everyday, { } formal, { } slugs) ? new EverydayPhrase(everyday, formal, slugs) : null);
        issues.AddRange(phrases.SelectMany(line => line.Item.Areas.Where(slug => areas.Count > 0 && !areas.Contains(slug))
            .Select(slug => line.Issue($"Området ”{slug}” finns inte i problem-areas.yaml."))));
        return new EverydaySwedish(
            [.. phrases.Select(line => line.Item)],
            [.. Rows(GroupsFile, fields => (fields.Text("word"), fields.Texts("same"), fields.Texts("near")) is
                ({ } word, { } same, { } near) ? new WordGroup(word, same, near) : null).Select(line => line.Item)],
            [.. Rows(AnswersFile, fields => (fields.Text("topic"), fields.Text("question"), fields.Text("answer")) is
                ({ } topic, { } question, { } answer) ? new TopicAnswer(topic, question, answer) : null).Select(line => line.Item)]);

        IReadOnlyList<LabelledLine<T>> Rows<T>(string file, Func<JsonFields, T?> parse) where T : class
        {
            var path = Path.Combine(corpusFolder, CorpusFiles.EverydaySwedish, file);
            return File.Exists(path) ? JsonRows.Read(path, $"{CorpusFiles.EverydaySwedish}/{file}", issues, parse) : [];
        }
    }
}
