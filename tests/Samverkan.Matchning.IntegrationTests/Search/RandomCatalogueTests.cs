using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>Stored indexes answer as the reference on made-up catalogues, also after changes in any order.</summary>
public sealed class RandomCatalogueTests(SearchBackends backends) : IClassFixture<SearchBackends>
{
    private const int Catalogues = 6;
    private const int Questions = 25;

    public static TheoryData<string, int> Seeds
    {
        get
        {
            var seeds = new TheoryData<string, int>();
            foreach (var name in SearchBackends.StoredNames)
            {
                foreach (var seed in Enumerable.Range(1, Catalogues))
                {
                    seeds.Add(name, seed);
                }
            }

            return seeds;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_stored_index_ranks_as_the_reference(string backend, int seed)
    {
        var catalogue = new RandomCatalogue(seed, backends.Corpus);
        var corpus = catalogue.Corpus(40 * seed * seed);
        AssertSame(new RecordIndex(corpus, backends.Models), backends.Create(backend, corpus).Index, catalogue, seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Added_replaced_and_removed_records_leave_the_index_as_if_built_anew(string backend, int seed)
    {
        var random = new Random(seed);
        var catalogue = new RandomCatalogue(seed, backends.Corpus);
        var records = catalogue.Corpus(120).Records.ToDictionary(record => record.Id);
        var (index, writer) = backends.Create(backend, catalogue.With([.. records.Values]));
        for (var step = 0; step < 12; step++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(250)).Distinct().ToList();
            if (random.Next(3) == 0)
            {
                writer.Delete([.. numbers.Select(number => $"post-{number}")]);
                numbers.ForEach(number => records.Remove($"post-{number}"));
            }
            else
            {
                var changed = catalogue.With([.. numbers.Select(catalogue.Record)]);
                writer.Upsert(backends.Models.Embeddings.Fingerprint, backends.Indexed(changed));
                foreach (var record in changed.Records)
                {
                    records[record.Id] = record;
                }
            }
        }

        AssertSame(new RecordIndex(catalogue.With([.. records.Values]), backends.Models), index, catalogue, seed);
    }

    private static void AssertSame(RecordIndex reference, ISearchIndex index, RandomCatalogue catalogue, int seed)
    {
        Assert.Equal(reference.State.Records, index.State.Records);
        var random = new Random(seed);
        for (var i = 0; i < Questions; i++)
        {
            var query = new SearchQuery(catalogue.Words(random.Next(1, 6)))
            {
                Kinds = random.Next(4) == 0 ? [RecordKind.ResearchItem, RecordKind.University] : [],
                MinEvidence = random.Next(8) == 0 ? EvidenceLevel.ProvenExperience : null,
                FromYear = random.Next(6) == 0 ? 2005 : null,
                County = random.Next(8) == 0 ? "Örebro län" : null,
                Language = random.Next(6) == 0 ? TextLanguage.English : null,
                SchoolForm = random.Next(6) == 0 ? SchoolForm.UpperSecondarySchool : null,
                Sort = (SearchSort)random.Next(4),
                Offset = random.Next(3) * 5,
                WithFacets = random.Next(2) == 0,
                Limit = 30,
            };
            Same.Answer(reference.Search(query), index.Search(query), $"seed {seed}, question {i}: {query}");
        }
    }
}
