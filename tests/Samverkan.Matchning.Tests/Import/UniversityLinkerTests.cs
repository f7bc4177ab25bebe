using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Tests.Models;

namespace Samverkan.Matchning.Tests.Import;

public sealed class UniversityLinkerTests(CommittedModels models) : IClassFixture<CommittedModels>
{
    private readonly UniversityLinker _linker = new(models.Corpus);

    [Theory]
    [InlineData("Umeå universitet, Pedagogiska institutionen", "umea-universitet")]
    [InlineData("Dept. of Education, Umea University, Sweden", "umea-universitet")]
    [InlineData("KTH, Hållfasthetslära", "kungliga-tekniska-hogskolan")]
    [InlineData("School of Education, University of Gothenburg", "goteborgs-universitet")]
    [InlineData("gu.se/1687", "goteborgs-universitet")]
    [InlineData("gih", "gymnastik-och-idrottshogskolan")]
    [InlineData("Gymnastik- och idrottshögskolan, GIH, Åstrandlaboratoriet", "gymnastik-och-idrottshogskolan")]
    [InlineData("Stockholm University of the Arts", "stockholms-konstnarliga-hogskola")]
    [InlineData("Mälardalens högskola", "malardalens-universitet")]
    [InlineData("Nationellt centrum för matematikutbildning", "ncm")]
    [InlineData("Lärarhögskolan i Stockholm (LHS)", "stockholms-universitet")]
    [InlineData("Halmstad University", "hogskolan-i-halmstad")]
    public void An_affiliation_leads_to_its_university(string affiliation, string id) => Assert.Equal([id], Link(affiliation));

    [Theory]
    [InlineData("Lund University Hospital")]
    [InlineData("Stanford University")]
    [InlineData("Odense University Hospital, Odense, Denmark")]
    [InlineData("Department of Education, University of Oslo")]
    [InlineData("Uppsala kommun")]
    [InlineData("v1000032")]
    [InlineData("")]
    public void What_is_no_university_of_the_corpus_leads_nowhere(string affiliation) => Assert.Empty(Link(affiliation));

    [Fact]
    public void Several_universities_are_found_once_each_in_their_order() =>
        Assert.Equal(["lunds-universitet", "malmo-universitet"], Link("Lunds universitet, Pedagogik; Malmö universitet", "lu.se", "Malmö högskola"));

    [Fact]
    public void Every_alias_belongs_to_a_record_and_every_degree_granting_university_has_a_code()
    {
        Assert.All(models.Corpus.UniversityAliases, aliases => Assert.IsType<University>(models.Corpus.ById(aliases.UniversityId)));
        var withCode = models.Corpus.UniversityAliases.Select(aliases => aliases.UniversityId).ToHashSet();
        Assert.All(models.Corpus.Universities.Where(record => record.UniversityKind == UniversityKind.University), record => Assert.Contains(record.Id, withCode));
    }

    private IReadOnlyList<string> Link(params string[] affiliations) =>
        _linker.Link(new ImportedRecord { Title = "T", Authors = [new ImportedAuthor("Påhittad, Pia", affiliations)] });
}
