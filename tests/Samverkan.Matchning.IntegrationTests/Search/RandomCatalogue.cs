using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>Made-up records of real words, the same for the same seed.</summary>
internal sealed class RandomCatalogue(int seed, CorpusSnapshot source)
{
    private static readonly string[] Counties = ["Stockholms län", "Örebro län", "Skåne län"];
    private readonly Random _random = new(seed);
    private readonly string[] _words = [.. source.Records.SelectMany(record => record.Text.Split(' ')).Where(word => word.Length > 2).Distinct().Take(3000)];

    /// <summary>A corpus of some records, with the areas and glossary of the source.</summary>
    public CorpusSnapshot Corpus(int records) => With([.. Enumerable.Range(0, records).Select(Record)]);

    /// <summary>The source's areas and glossary with other records.</summary>
    public CorpusSnapshot With(IReadOnlyList<CorpusRecord> records) => new(source.Areas, records, source.Glossary, []);

    /// <summary>A record; equal numbers give equal ids, but other contents each time.</summary>
    public CorpusRecord Record(int number)
    {
        var id = $"post-{number}";
        var areas = source.Areas.Select(area => area.Slug).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).ToArray();
        SchoolForm[] forms = _random.Next(3) == 0 ? [SchoolForm.Preschool, SchoolForm.CompulsorySchool] : [];
        return _random.Next(4) switch
        {
            0 => new Intervention
            {
                Id = id,
                Title = Words(2),
                Text = Text(),
                Areas = areas,
                SchoolForms = forms,
                Evidence = new Evidence((EvidenceLevel)_random.Next(6), EvidenceKind.Evaluation, EvidenceDirection.Positive, Words(3)),
            },
            1 => new University { Id = id, Title = Words(2), Text = Text(), Areas = areas, Counties = [Counties[_random.Next(3)]], Languages = [TextLanguage.Swedish, TextLanguage.English] },
            2 => new SpsmService { Id = id, Title = Words(1), Text = Text(), Areas = areas, SchoolForms = forms },
            _ => new ResearchItem
            {
                Id = id,
                Title = Words(3),
                Text = Text(),
                Areas = areas,
                Language = (TextLanguage)_random.Next(3),
                Year = _random.Next(5) == 0 ? null : _random.Next(1990, 2026),
                OtherNames = [Words(1)],
                Keywords = [Words(1), Words(2)],
            },
        };
    }

    /// <summary>Some words, for a question too.</summary>
    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => _words[_random.Next(_words.Length) * _random.Next(_words.Length) / _words.Length]));

    private string Text() => Words(_random.Next(1, 80));
}
