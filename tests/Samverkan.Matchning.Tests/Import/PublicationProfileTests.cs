using Samverkan.Matchning.Import;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Tests.Corpus;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Import;

public sealed class PublicationProfileTests
{
    [Fact]
    public void Publications_strengthen_as_worked_out_in_the_comment() => Assert.Equal(0.35 + (0.65 * 0.3 * 12 / 22), Profile(12).Strengthen(0.35), 6);

    [Fact]
    public void No_number_of_publications_lifts_a_weak_expertise_above_a_strong_one()
    {
        Assert.InRange(Profile(1_000_000).Strengthen(0.35), 0.35, 0.85);
        Assert.InRange(Profile(1_000_000).Strengthen(1), 1, 1);
    }

    [Theory]
    [InlineData(1, "1 publikation om frånvaro och närvaro sedan 2016")]
    [InlineData(12, "12 publikationer om frånvaro och närvaro sedan 2016")]
    public void A_profile_is_told_in_words(int count, string text) => Assert.Equal(text, Profile(count).Describe("Frånvaro och närvaro"));

    [Fact]
    public void A_universitys_reason_tells_of_its_publications_and_lists_them()
    {
        var university = Toy.University("x", isStrong: false);
        var index = new RecordIndex(Toy.Corpus(university), Toy.Models);
        var router = new Router(Toy.Models, Toy.Corpus());
        Reason Of(IPublicationProfiles? profiles) => Assert.Single(new Matcher(index, router, new FixedClock(), profiles)
            .Match(Toy.Finding("Frånvaro."), new MatchContext([], [])).Universities).Reasons.Single(reason => reason.Kind == ReasonKind.Expertise);

        var (without, with) = (Of(null), Of(new Profiles(Profile(12))));
        Assert.DoesNotContain("publikation", without.Text, StringComparison.Ordinal);
        Assert.Contains("12 publikationer om frånvaro och närvaro sedan 2016", with.Text, StringComparison.Ordinal);
        Assert.Equal(["import-1", "import-2"], with.Evidence);
        Assert.True(with.Value > without.Value);
    }

    private static PublicationProfile Profile(int count) => new(count, "narvaro", 2016, ["import-1", "import-2"]);

    private sealed class Profiles(PublicationProfile profile) : IPublicationProfiles
    {
        public PublicationProfile? Find(Samverkan.Matchning.Corpus.University university, Samverkan.Matchning.Corpus.ProblemArea area) => profile;
    }
}
