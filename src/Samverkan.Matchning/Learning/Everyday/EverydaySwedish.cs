using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Corpus.Reading;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Everyday;

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
/// otherwise. It trains the embeddings, and the phrases train the classifier's topics; none of it is shown to anybody.
/// </summary>
public sealed class EverydaySwedish
{
    private const string PhrasesFile = "vardagssprak.jsonl";
    private const string GroupsFile = "ordgrupper.jsonl";
    private const string AnswersFile = "fragor-och-svar.jsonl";
    private readonly IReadOnlyList<LabelledLine<EverydayPhrase>> _phrases;
    private readonly List<CorpusIssue> _issues = [];

    private EverydaySwedish(string corpusFolder)
    {
        _phrases = Read(corpusFolder, PhrasesFile, fields => (fields.Text("everyday"), fields.Text("formal"), fields.Texts("areas")) is
            ({ } everyday, { } formal, { } areas) ? new EverydayPhrase(everyday, formal, areas) : null);
        Phrases = [.. _phrases.Select(line => line.Item)];
        Groups = [.. Read(corpusFolder, GroupsFile, fields => (fields.Text("word"), fields.Texts("same"), fields.Texts("near")) is
            ({ } word, { } same, { } near) ? new WordGroup(word, same, near) : null).Select(line => line.Item)];
        Answers = [.. Read(corpusFolder, AnswersFile, fields => (fields.Text("topic"), fields.Text("question"), fields.Text("answer")) is
            ({ } topic, { } question, { } answer) ? new TopicAnswer(topic, question, answer) : null).Select(line => line.Item)];
    }

    /// <summary>Phrases with their formal counterparts.</summary>
    public IReadOnlyList<EverydayPhrase> Phrases { get; }

    /// <summary>Words that belong together.</summary>
    public IReadOnlyList<WordGroup> Groups { get; }

    /// <summary>Questions with their answers.</summary>
    public IReadOnlyList<TopicAnswer> Answers { get; }

    /// <summary>Reads what a corpus has; files that are missing are empty.</summary>
    /// <param name="corpusFolder">The corpus folder.</param>
    /// <exception cref="MisconfiguredException">A file has faults; the message shows the first one.</exception>
    public static EverydaySwedish Read(string corpusFolder) => ReadAll(corpusFolder) is var everyday && everyday._issues.Count == 0 ? everyday
        : throw new MisconfiguredException("sprak-ogiltigt",
            $"Det egna språkunderlaget har fel och kan inte användas. Det första: {everyday._issues[0].File}:{everyday._issues[0].Line}: {everyday._issues[0].Message}");

    internal static EverydaySwedish ReadAll(string corpusFolder) => new(corpusFolder);

    /// <summary>Faults of lines, and areas that do not exist.</summary>
    internal IEnumerable<CorpusIssue> Check(CorpusSnapshot corpus) => _issues.Concat(_phrases.SelectMany(line => line.Item.Areas
        .Where(area => corpus.Areas.Count > 0 && corpus.Area(area) is null).Select(area => line.Issue($"Området ”{area}” finns inte i problem-areas.yaml."))));

    private IReadOnlyList<LabelledLine<T>> Read<T>(string corpusFolder, string file, Func<JsonFields, T?> parse) where T : class
    {
        var path = Path.Combine(corpusFolder, CorpusFiles.EverydaySwedish, file);
        return File.Exists(path) ? JsonRows.Read(path, $"{CorpusFiles.EverydaySwedish}/{file}", _issues, parse) : [];
    }
}
