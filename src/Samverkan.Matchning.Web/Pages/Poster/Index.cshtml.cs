using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Poster;

/// <summary>The page of one record: what it is, what is known of it, where that comes from, and what resembles it.</summary>
[Permit(Permission.Search)]
internal sealed class IndexModel(ISearchIndex index, CorpusSnapshot corpus) : PageModel
{
    private const int SimilarShown = 5;

    /// <summary>The record.</summary>
    public CorpusRecord Record { get; private set; } = null!;

    /// <summary>Its facts.</summary>
    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>Records near in meaning.</summary>
    public IReadOnlyList<CorpusRecord> Similar { get; private set; } = [];

    /// <summary>The text, one paragraph an item.</summary>
    public IEnumerable<string> Paragraphs => Record.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The name of an area.</summary>
    public string AreaName(string slug) => corpus.Area(slug)?.Name ?? slug;

    public void OnGet(string id)
    {
        Record = index.Find(id) ?? throw new NotFoundException("post-saknas", "Posten finns inte. Den kan ha tagits bort eller bytt namn. Sök efter den i stället.");
        Facts = new RecordFacts(index.Find).Of(Record);
        Similar = [.. index.Similar(id, SimilarShown).Select(hit => hit.Record)];
    }
}
