using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>
/// <c>&lt;page-links page="2" pages="7" label="Träfflistans sidor" /&gt;</c>: links to the other pages of a long list. They keep the rest of
/// the address (search, filters, order) and change <c>sida</c> only. Writes nothing for a single page.
/// </summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinksTagHelper : TagHelper
{
    private const string Parameter = "sida";

    /// <summary>The request.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>What the links are, for those who do not see them.</summary>
    public string Label { get; set; } = "Sidor";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", Label);
        var list = new TagBuilder("ul");
        if (Page > 1)
        {
            list.InnerHtml.AppendHtml(Item(Page - 1, "Föregående", "prev"));
        }

        var previous = 0;
        foreach (var number in Shown())
        {
            if (number > previous + 1)
            {
                list.InnerHtml.AppendHtml("<li><span aria-hidden=\"true\">…</span></li>");
            }

            list.InnerHtml.AppendHtml(Item(number, Swedish.Number(number), null));
            previous = number;
        }

        if (Page < Pages)
        {
            list.InnerHtml.AppendHtml(Item(Page + 1, "Nästa", "next"));
        }

        output.Content.AppendHtml(list);
    }

    /// <summary>First, last, and those around the page shown.</summary>
    private IEnumerable<int> Shown() => Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 1);

    private TagBuilder Item(int number, string text, string? relation)
    {
        var isHere = number == Page;
        var link = new TagBuilder(isHere ? "span" : "a");
        if (isHere)
        {
            link.Attributes["aria-current"] = "page";
        }
        else
        {
            link.Attributes["href"] = Address(number);
        }

        if (relation is not null)
        {
            link.Attributes["rel"] = relation;
        }
        else
        {
            link.InnerHtml.AppendHtml("<span class=\"unseen\">Sida </span>");
        }

        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private string Address(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var others = request.Query.Where(pair => pair.Key != Parameter).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(request.Path, number == 1 ? others : others.Append(KeyValuePair.Create<string, string?>(Parameter, number.ToString(Swedish.Culture))));
    }
}
