using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Parts;

/// <summary><c>&lt;evidence-badge level="..." /&gt;</c>: what is known of an effect, in words, with bars for the eye.</summary>
[HtmlTargetElement("evidence-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EvidenceBadgeTagHelper : TagHelper
{
    private const int Bars = 4;

    /// <summary>The level.</summary>
    public EvidenceLevel Level { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "evidence");
        output.Content.AppendHtml("<svg width=\"26\" height=\"14\" viewBox=\"0 0 26 14\" aria-hidden=\"true\" focusable=\"false\">");
        for (var bar = 0; bar < Bars; bar++)
        {
            var height = 5 + (bar * 3);
            output.Content.AppendHtml(string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{(bar < Strength ? "on" : "off")}\" x=\"{(bar * 6.5) + .5}\" y=\"{13.5 - height}\" width=\"4.5\" height=\"{height - .5}\"/>"));
        }

        output.Content.AppendHtml("</svg>").Append(Level.Label());
    }

    private int Strength => Level switch
    {
        EvidenceLevel.Strong => 4,
        EvidenceLevel.Good => 3,
        EvidenceLevel.Limited => 2,
        EvidenceLevel.ProvenExperience => 1,
        _ => 0, // contested, not assessed: no bar speaks for it
    };
}
