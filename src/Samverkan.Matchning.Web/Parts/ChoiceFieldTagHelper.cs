using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>
/// <c>&lt;choice-field for="Answer" label="Ditt beslut" choices="Model.Answers" /&gt;</c>: radio buttons, or check boxes when the property
/// holds a list, or a drop-down list with <c>compact</c>. Nothing is chosen beforehand unless the property says so.
/// </summary>
[HtmlTargetElement("choice-field", Attributes = "for,label,choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceFieldTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page that the field fills.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What is asked for.</summary>
    public string Label { get; set; } = "";

    /// <summary>How to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>The answers to choose between.</summary>
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>Whether it is a drop-down list.</summary>
    public bool Compact { get; set; }

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; set; }

    private bool IsMany => For.Model is not string && For.ModelExplorer.Metadata.IsEnumerableType;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = FieldFrame.Of(ViewContext, For.Name, Label, Hint);
        frame.Open(output, Compact ? "div" : "fieldset");
        if (!Compact && frame.DescribedBy.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", frame.DescribedBy);
        }

        output.Content.AppendHtml(frame.Head(Compact ? "label" : "legend", Optional)).AppendHtml(Compact ? Select(frame) : Options(frame));
    }

    private TagBuilder Select(FieldFrame frame)
    {
        var select = new TagBuilder("select") { Attributes = { ["id"] = frame.Id, ["name"] = For.Name, ["class"] = "middle" } };
        frame.Tie(select);
        select.InnerHtml.AppendHtml(Option(new Choice("", Optional ? "Inget valt" : "Välj")));
        foreach (var choice in Choices)
        {
            select.InnerHtml.AppendHtml(Option(choice));
        }

        return select;
    }

    private TagBuilder Option(Choice choice)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };
        if (IsChosen(choice.Value))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(choice.Text);
        return option;
    }

    private HtmlContentBuilder Options(FieldFrame frame)
    {
        var all = new HtmlContentBuilder();
        foreach (var (choice, number) in Choices.Select((choice, number) => (choice, number)))
        {
            // The first has the field's own id, so that the link of the error summary lands on it.
            all.AppendHtml(Box(frame, choice, number == 0 ? frame.Id : string.Create(CultureInfo.InvariantCulture, $"{frame.Id}-{number}")));
        }

        return all;
    }

    private TagBuilder Box(FieldFrame frame, Choice choice, string id)
    {
        var input = new TagBuilder("input")
        {
            Attributes = { ["type"] = IsMany ? "checkbox" : "radio", ["id"] = id, ["name"] = frame.Name, ["value"] = choice.Value },
            TagRenderMode = TagRenderMode.SelfClosing,
        };
        if (IsChosen(choice.Value))
        {
            input.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(choice.Text);
        if (choice.Hint is { } hint)
        {
            var line = new TagBuilder("span") { Attributes = { ["class"] = "hint" } };
            line.InnerHtml.Append($" {hint}");
            label.InnerHtml.AppendHtml(line);
        }

        var box = new TagBuilder("div") { Attributes = { ["class"] = "option" } };
        box.InnerHtml.AppendHtml(input).AppendHtml(label);
        return box;
    }

    private bool IsChosen(string value) => For.Model switch
    {
        null => false,
        string text => text == value,
        IEnumerable<string> many => many.Contains(value),
        var one => Convert.ToString(one, CultureInfo.InvariantCulture) == value,
    };
}
