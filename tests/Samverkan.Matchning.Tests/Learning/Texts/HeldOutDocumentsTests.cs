using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Tests.Learning.Texts;

public sealed class HeldOutDocumentsTests
{
    private static readonly TextDocument Held = Document("held", "Regeringen stärker skolans arbete", Words("sammanfattning", 12), Words("brödtext", 60));

    [Fact]
    public void A_near_duplicate_and_a_copy_of_the_title_are_barred_with_the_document()
    {
        TextDocument[] documents =
        [
            Held,
            Document("kopia", "Helt annan rubrik", "", $"Inledning först. {Words("brödtext", 50)} och mer."),
            Document("titel", "REGERINGEN stärker skolans arbete!", "", Words("olik", 60)),
            Document("fri", "Något om havet", "", Words("annan", 60)),
        ];
        var split = HeldOutDocuments.Split(documents);
        Assert.Equal([0], split.Dev);
        Assert.Equal([0, 1, 2], split.Barred.Order());
    }

    [Fact]
    public void The_split_does_not_depend_on_the_order_of_the_documents()
    {
        TextDocument[] documents = [.. Enumerable.Range(0, 60).Select(i => Document($"id{i}", $"Rubrik nummer {i} om skolan", Words($"s{i}x", 10), Words($"t{i}x", 45)))];
        var first = HeldOutDocuments.Split(documents);
        var second = HeldOutDocuments.Split([.. documents.Reverse()]);
        Assert.Equal(first.Dev.Select(i => first.All[i].Document.Id), second.Dev.Select(i => second.All[i].Document.Id));
        Assert.Equal(60, first.Dev.Count);
        Assert.Empty(first.Test);
    }

    [Fact]
    public void Development_and_test_share_no_document()
    {
        TextDocument[] documents = [.. Enumerable.Range(0, 1500).Select(i => Document($"id{i}", $"Rubrik nummer {i} här", Words($"s{i}x", 8), Words($"t{i}x", 40)))];
        var split = HeldOutDocuments.Split(documents);
        Assert.Equal((1000, 500), (split.Dev.Count, split.Test.Count));
        Assert.Empty(split.Dev.Intersect(split.Test));
        Assert.Equal(1500, split.Barred.Count);
    }

    [Fact]
    public void The_body_holds_neither_title_nor_summary()
    {
        var summary = Words("ingress", 10);
        var body = HeldOutDocuments.BodyOf(Document("a", "Skolans rubrik", summary, $"Skolans rubrik\n\n{summary}\n\nEgen text här."));
        Assert.Equal("Egen text här.", body);
    }

    private static TextDocument Document(string id, string title, string summary, string text) => new(id, title, summary, text, "", []);

    private static string Words(string stem, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{stem}{i}"));
}
