using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>What all fields share: a label, a hint, the error in the same words as in the summary, and the ties between them.</summary>
/// <param name="Name">The field's name in the form.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Hint">How to answer; null for none.</param>
/// <param name="Error">What is wrong with the answer; null for nothing.</param>
internal sealed record FieldFrame(string Name, string Label, string? Hint, string? Error)
{
    public string Id => FieldId.Of(Name);

    /// <summary>The ids of hint and error, for <c>aria-describedby</c>; empty for none.</summary>
    public string DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Id}-tips", Error is null ? null : $"{Id}-fel" }.OfType<string>());

    public static FieldFrame Of(ViewContext view, string name, string label, string? hint)
    {
        FieldOrder.Add(view, name);
        var state = view.ViewData.ModelState.GetValueOrDefault(name);
        return new FieldFrame(name, label, hint, state?.ValidationState == ModelValidationState.Invalid ? state.Errors.FirstOrDefault()?.ErrorMessage : null);
    }

    /// <summary>Makes the element around the field: a div, or a fieldset for several choices.</summary>
    public void Open(TagHelperOutput output, string element)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field wrong");
    }

    /// <summary>Label (or legend) with hint and error below it.</summary>
    public IHtmlContent Head(string labelElement, bool isOptional)
    {
        var head = new HtmlContentBuilder();
        var label = new TagBuilder(labelElement);
        if (labelElement == "label")
        {
            label.Attributes["for"] = Id;
        }

        label.InnerHtml.Append(Label);
        if (isOptional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"optional\">(valfritt)</span>");
        }

        return head.AppendHtml(label).AppendHtml(Line("hint", "tips", "", Hint)).AppendHtml(Line("fault", "fel", "Fel: ", Error));
    }

    /// <summary>The attributes that tie a field to its hint and error.</summary>
    public void Tie(TagBuilder field)
    {
        if (DescribedBy.Length > 0)
        {
            field.Attributes["aria-describedby"] = DescribedBy;
        }

        if (Error is not null)
        {
            field.Attributes["aria-invalid"] = "true";
        }
    }

    private IHtmlContent Line(string css, string suffix, string unseen, string? text)
    {
        if (text is null)
        {
            return HtmlString.Empty;
        }

        var line = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = $"{Id}-{suffix}" } };
        if (unseen.Length > 0)
        {
            var prefix = new TagBuilder("span") { Attributes = { ["class"] = "unseen" } };
            prefix.InnerHtml.Append(unseen);
            line.InnerHtml.AppendHtml(prefix);
        }

        line.InnerHtml.Append(text);
        return line;
    }
}
