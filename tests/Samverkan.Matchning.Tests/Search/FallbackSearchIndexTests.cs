using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Tests.Search;

public sealed class FallbackSearchIndexTests
{
    private static readonly SearchQuery Query = new("frånvaro");
    private readonly Clock clock = new();
    private readonly Index own = new("egen");
    private readonly Index copy = new("kopia");
    private readonly FallbackSearchIndex sut;

    public FallbackSearchIndexTests() => sut = new FallbackSearchIndex(copy, own, clock);

    [Fact]
    public void The_copy_answers_when_it_is_in_step()
    {
        Assert.Equal("kopia", sut.Search(Query).DidYouMean);
        Assert.Null(sut.Problem);
    }

    [Fact]
    public void When_the_copy_fails_our_own_index_answers_and_the_reason_is_known()
    {
        sut.Search(Query);
        copy.Failure = new UnavailableException("qdrant-nere", "nere");
        Assert.Equal("egen", sut.Search(Query).DidYouMean);
        Assert.Equal("qdrant-nere", sut.Problem?.Code);
    }

    [Fact]
    public void A_copy_that_failed_is_left_alone_for_a_while_and_then_tried_again()
    {
        copy.Failure = new UnavailableException("qdrant-nere", "nere");
        sut.Search(Query);
        var asked = copy.Asked;
        clock.Now += FallbackSearchIndex.Pause / 2;
        Assert.Equal("egen", sut.Search(Query).DidYouMean);
        Assert.Equal(asked, copy.Asked);

        copy.Failure = null;
        clock.Now += FallbackSearchIndex.Pause;
        Assert.Equal("kopia", sut.Search(Query).DidYouMean);
        Assert.Null(sut.Problem);
    }

    [Theory]
    [InlineData(2, "m")]
    [InlineData(3, "annan")]
    public void A_copy_out_of_step_is_passed_over(int records, string fingerprint)
    {
        copy.Held = copy.Held with { Records = records, Fingerprint = fingerprint };
        Assert.Equal("egen", sut.Search(Query).DidYouMean);
        Assert.Equal("index-ur-takt", sut.Problem?.Code);
    }

    [Fact]
    public void A_fault_of_the_program_is_not_hidden()
    {
        sut.Search(Query);
        copy.Failure = new InvalidOperationException();
        Assert.Throws<InvalidOperationException>(() => sut.Search(Query));
    }

    [Fact]
    public void What_is_written_stands_when_the_copy_cannot_be_reached()
    {
        var first = new Writer();
        var second = new Writer { Failure = new UnavailableException("qdrant-nere", "nere") };
        var error = Assert.Throws<UnavailableException>(() => new ReplicatedIndexWriter(first, second).Delete(["a"]));
        Assert.Equal("index-kopia", error.Code);
        Assert.Equal(1, first.Writes);

        first.Failure = new UnavailableException("disk-full", "full");
        Assert.Equal("disk-full", Assert.Throws<UnavailableException>(() => new ReplicatedIndexWriter(first, second).Delete(["a"])).Code);
        Assert.Equal(0, second.Writes);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Index(string name) : ISearchIndex
    {
        public Exception? Failure { get; set; }

        public int Asked { get; private set; }

        public IndexState Held { get; set; } = new("m", 3, default);

        public IndexState State => Answer(Held);

        public SearchResult Search(SearchQuery query) => Answer(SearchResult.Empty with { DidYouMean = name });

        public IReadOnlyList<SearchHit> Similar(string id, int limit) => Answer<IReadOnlyList<SearchHit>>([]);

        public IReadOnlyList<string> Suggest(string prefix, int limit) => [];

        public CorpusRecord? Find(string id) => null;

        private T Answer<T>(T value)
        {
            Asked++;
            return Failure is { } failure ? throw failure : value;
        }
    }

    private sealed class Writer : IIndexWriter
    {
        public Exception? Failure { get; set; }

        public int Writes { get; private set; }

        public IIndexRebuild Rebuild(string fingerprint) => throw new NotSupportedException();

        public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records) => Write();

        public void Delete(IReadOnlyList<string> ids) => Write();

        private void Write()
        {
            if (Failure is { } failure)
            {
                throw failure;
            }

            Writes++;
        }
    }
}
