using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>What was done, told on the next page until the reader leaves it, with a way back when there is one.</summary>
/// <param name="Text">What was saved, such as "Beslutet är sparat."</param>
/// <param name="Undo">How to take it back; null when that is not possible.</param>
public sealed record Notice(string Text, Undo? Undo = null);

/// <summary>How something is taken back: a form that is posted.</summary>
/// <param name="Address">Where to, such as <c>/arenden/…?handler=Angra</c>.</param>
/// <param name="Fields">Hidden fields of the form.</param>
/// <param name="Text">The button.</param>
public sealed record Undo(string Address, IReadOnlyDictionary<string, string> Fields, string Text = "Ångra");

/// <summary>Leaves a notice for the next page.</summary>
internal static class Notices
{
    private const string Key = "besked";

    /// <summary>Tells on the next page what was done; call it before a redirect.</summary>
    public static void Tell(this PageModel page, string text, Undo? undo = null) => page.TempData[Key] = JsonSerializer.Serialize(new Notice(text, undo));

    /// <summary>The notice left by the page before; null for none.</summary>
    public static Notice? Take(ITempDataDictionary data) => data[Key] is string json ? JsonSerializer.Deserialize<Notice>(json) : null;
}
