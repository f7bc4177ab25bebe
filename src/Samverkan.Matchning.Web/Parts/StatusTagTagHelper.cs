using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Matchning.Web.Parts;

/// <summary><c>&lt;status-tag tone="Attention"&gt;Väntar på dig&lt;/status-tag&gt;</c>: where something stands. The words say it; the tone only helps the eye.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagTagHelper : TagHelper
{
    /// <summary>How it should strike the eye.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Tone == Tone.Neutral ? "tag" : $"tag {Tone.ToString().ToLowerInvariant()}");
    }
}

/// <summary>How a status strikes the eye.</summary>
public enum Tone
{
    /// <summary>A frame.</summary>
    Neutral,

    /// <summary>Something for the reader to do.</summary>
    Attention,

    /// <summary>Somebody else's turn.</summary>
    Waiting,

    /// <summary>Something went well and is worth noticing.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Bad,

    /// <summary>Done: only the word, so that attention goes to what is left.</summary>
    Plain,
}
