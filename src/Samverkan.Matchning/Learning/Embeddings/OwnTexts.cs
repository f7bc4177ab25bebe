using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>
/// Pairs of texts from our own corpus: what a record is called and what it says, what an area is and what is written about it, what a
/// term is called in other words and other languages. Only training passages are used; validation is never seen.
/// </summary>
public static class OwnTexts
{
    /// <summary>Everyday phrases and what officials call the same.</summary>
    public const string EverydaySource = "vardagsspråk–fackspråk";

    /// <summary>Questions and answers.</summary>
    public const string AnswerSource = "fråga–svar";

    /// <summary>Words for the same thing.</summary>
    public const string SameWordSource = "ord–samma";

    /// <summary>Words that are closely associated.</summary>
    public const string NearWordSource = "ord–nära";

    private const int PartnersOfPassage = 3;

    /// <summary>Makes the pairs; the same corpus gives the same pairs.</summary>
    /// <param name="corpus">Records, areas, glossary and everyday Swedish.</param>
    /// <param name="passages">Labelled passages.</param>
    /// <param name="seed">Chooses partners.</param>
    public static IReadOnlyList<RelatedTexts> Pairs(CorpusSnapshot corpus, IReadOnlyList<LabelledPassage> passages, int seed)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(passages);
        var random = new Random(seed);
        var training = passages.Where(passage => passage.Split == DataSplit.Train && passage.Labels.Count > 0).ToArray();
        var headed = passages.Where(passage => passage.Split == DataSplit.Train && passage.Heading is not null)
            .Select(passage => new RelatedTexts("rubrik–stycke", passage.Heading!, passage.Text, $"rubrik {passage.Heading}"));
        return [.. Terms(corpus), .. Records(corpus), .. Areas(corpus, training), .. SameArea(corpus, training, random), .. headed, .. Everyday(corpus.Everyday)];
    }

    private static IEnumerable<RelatedTexts> Everyday(EverydaySwedish everyday)
    {
        foreach (var phrase in everyday.Phrases)
        {
            yield return new RelatedTexts(EverydaySource, phrase.Everyday, phrase.Formal, $"vardag {phrase.Everyday}");
        }

        foreach (var answer in everyday.Answers)
        {
            yield return new RelatedTexts(AnswerSource, $"{answer.Topic}. {answer.Question}", answer.Answer, $"fråga {answer.Question}") { Topic = answer.Topic };
        }

        foreach (var group in everyday.Groups)
        {
            foreach (var word in group.Same)
            {
                yield return new RelatedTexts(SameWordSource, group.Word, word, $"ord {group.Word}");
            }

            foreach (var word in group.Near)
            {
                yield return new RelatedTexts(NearWordSource, group.Word, word, $"ord {group.Word}");
            }
        }
    }

    private static IEnumerable<RelatedTexts> Terms(CorpusSnapshot corpus)
    {
        foreach (var term in corpus.Glossary)
        {
            foreach (var name in (IEnumerable<string>)[.. term.Variants, .. term.Abbreviations])
            {
                yield return new RelatedTexts("term–variant", term.Term, name, $"term {term.Term}");
            }

            foreach (var name in (IEnumerable<string>)[.. term.English, .. term.Nordic])
            {
                yield return new RelatedTexts("term–annat språk", term.Term, name, $"term {term.Term}");
            }
        }
    }

    private static IEnumerable<RelatedTexts> Records(CorpusSnapshot corpus)
    {
        foreach (var record in corpus.Records)
        {
            yield return new RelatedTexts("titel–text", $"{record.Title}. {string.Join(". ", record.OtherNames)}", record.Text, record.Id);
            switch (record)
            {
                case Intervention intervention:
                    yield return new RelatedTexts("text–evidens", record.Text, intervention.Evidence.Description, record.Id);
                    break;
                case ResearchItem { Keywords.Count: > 0 } item:
                    yield return new RelatedTexts("nyckelord–text", string.Join(", ", item.Keywords), record.Text, record.Id);
                    break;
            }
        }
    }

    private static IEnumerable<RelatedTexts> Areas(CorpusSnapshot corpus, LabelledPassage[] training)
    {
        var descriptions = corpus.Areas.ToDictionary(area => area.Slug, area => $"{area.Name}. {area.Description} {string.Join(", ", area.Keywords)}");
        foreach (var record in corpus.Records.Where(record => record.Areas.Count > 0))
        {
            yield return new RelatedTexts("område–post", descriptions[record.Areas[0]], record.Text, record.Areas[0]);
        }

        foreach (var passage in training)
        {
            yield return new RelatedTexts("område–stycke", descriptions[passage.Labels[0]], passage.Text, passage.Labels[0]);
        }
    }

    /// <summary>Supervised contrast (Khosla et al. 2020, arXiv:2004.11362): passages with the same areas belong together.</summary>
    private static IEnumerable<RelatedTexts> SameArea(CorpusSnapshot corpus, LabelledPassage[] training, Random random)
    {
        foreach (var area in corpus.Areas)
        {
            var members = training.Where(passage => passage.Labels.Contains(area.Slug)).ToArray();
            var records = corpus.Interventions.Where(record => record.Areas.Contains(area.Slug)).ToArray();
            foreach (var passage in members)
            {
                for (var i = 0; i < PartnersOfPassage && members.Length > 1; i++)
                {
                    var partner = members[random.Next(members.Length)];
                    if (partner != passage)
                    {
                        yield return new RelatedTexts("stycke–stycke", passage.Text, partner.Text, area.Slug);
                    }
                }

                if (records.Length > 0)
                {
                    yield return new RelatedTexts("stycke–insats", passage.Text, records[random.Next(records.Length)].Text, area.Slug);
                }
            }
        }
    }
}
