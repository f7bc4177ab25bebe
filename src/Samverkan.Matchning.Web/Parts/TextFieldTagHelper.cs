using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>
/// <c>&lt;text-field for="Email" label="E-postadress" hint="..." type="email" autocomplete="username" size="middle" /&gt;</c>: a text field
/// with its label, hint and error. With <c>rows</c> it is a field of several lines. What was typed stays when the form comes back, except
/// passwords.
/// </summary>
[HtmlTargetElement("text-field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : TagHelper
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

    /// <summary>Type of the input, text when left out.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The browser's name of the value, such as <c>email</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Keyboard to show on a telephone, such as <c>numeric</c>.</summary>
    public string? Inputmode { get; set; }

    /// <summary><c>narrow</c> or <c>middle</c>; full width when left out.</summary>
    public string? Size { get; set; }

    /// <summary>Lines to show; more than one makes it a field of several lines.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>Most characters; 0 for no limit.</summary>
    public int Maxlength { get; set; }

    /// <summary>Id of the page's <c>datalist</c> with proposals; null for none.</summary>
    public string? List { get; set; }

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = FieldFrame.Of(ViewContext, For.Name, Label, Hint);
        frame.Open(output, "div");
        output.Content.AppendHtml(frame.Head("label", Optional)).AppendHtml(Input(frame));
    }

    private TagBuilder Input(FieldFrame frame)
    {
        var value = Type == "password" ? "" : ViewContext.ViewData.ModelState.GetValueOrDefault(For.Name)?.AttemptedValue ?? Convert.ToString(For.Model, Swedish.Culture) ?? "";
        var input = new TagBuilder(Rows > 1 ? "textarea" : "input")
        {
            Attributes = { ["id"] = frame.Id, ["name"] = For.Name },
            TagRenderMode = Rows > 1 ? TagRenderMode.Normal : TagRenderMode.SelfClosing,
        };
        if (Rows > 1)
        {
            input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            input.InnerHtml.Append(value);
        }
        else
        {
            input.Attributes["type"] = Type;
            input.Attributes["value"] = value;
        }

        foreach (var (name, text) in new[] { ("autocomplete", Autocomplete), ("inputmode", Inputmode), ("class", Size), ("list", List) })
        {
            if (text is not null)
            {
                input.Attributes[name] = text;
            }
        }

        if (Maxlength > 0)
        {
            input.Attributes["maxlength"] = Maxlength.ToString(CultureInfo.InvariantCulture);
        }

        frame.Tie(input);
        return input;
    }
}
