using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>A filter that is in force, and the address of the search without it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Without">The search without it.</param>
internal sealed record ChosenFilter(string Text, SearchAddress Without)
{
    /// <summary>All filters of a search, in the order they stand beside the list.</summary>
    public static IReadOnlyList<ChosenFilter> Of(SearchAddress search, CorpusSnapshot corpus)
    {
        var first = search with { Page = 1 };
        List<ChosenFilter> all = [];
        all.AddRange(search.Kinds.Select(kind => new ChosenFilter(kind.Label(), first with { Kinds = [.. search.Kinds.Where(other => other != kind)] })));
        all.AddRange(search.Areas.Select(area => new ChosenFilter(corpus.Area(area)!.Name, first with { Areas = [.. search.Areas.Where(other => other != area)] })));
        Add(search.Form?.Label(), first with { Form = null });
        Add(search.Evidence is { } evidence ? $"Minst {evidence.Label().ToLower(Swedish.Culture)}" : null, first with { Evidence = null });
        Add(search.FromYear is { } from ? string.Create(Swedish.Culture, $"Från {from}") : null, first with { FromYear = null });
        Add(search.ToYear is { } to ? string.Create(Swedish.Culture, $"Till {to}") : null, first with { ToYear = null });
        Add(search.County, first with { County = null });
        Add(search.Language is { } language ? $"På {language.Label()}" : null, first with { Language = null });
        return all;

        void Add(string? text, SearchAddress without)
        {
            if (text is not null)
            {
                all.Add(new ChosenFilter(text, without));
            }
        }
    }
}
