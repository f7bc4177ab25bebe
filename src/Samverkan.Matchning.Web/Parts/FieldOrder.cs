using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>
/// In which order a page has written its fields. The page's errors are kept in the order of the alphabet, and the error summary stands
/// above the fields: only when the whole page is written is the order of the form known.
/// </summary>
internal static class FieldOrder
{
    private static readonly object Key = new();

    /// <summary>Notes that a field has been written.</summary>
    public static void Add(ViewContext view, string name) => Names(view).TryAdd(name, Names(view).Count);

    /// <summary>
    /// The place of a field, or of a part of the form, such as a list of rows. Errors of the whole form come first, and those of fields that
    /// the page does not have come last.
    /// </summary>
    public static int Of(ViewContext view, string name) => name.Length == 0 ? -1
        : Names(view).TryGetValue(name, out var place) ? place
        : Names(view).Where(field => field.Key.StartsWith($"{name}[", StringComparison.OrdinalIgnoreCase)).Select(field => field.Value).DefaultIfEmpty(int.MaxValue).Min();

    private static Dictionary<string, int> Names(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not Dictionary<string, int> names)
        {
            view.HttpContext.Items[Key] = names = new(StringComparer.OrdinalIgnoreCase);
        }

        return names;
    }
}

/// <summary>Notes the fields that pages write themselves; they are left as they are.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "name")]
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class FieldOrderTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!ViewContext.ViewData.ModelState.IsValid && context.AllAttributes["name"].Value?.ToString() is { } name)
        {
            FieldOrder.Add(ViewContext, name);
        }
    }
}
