using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>
/// Looks at Word's XML by local names, since the transitional and the strict dialect differ only in their namespaces.
/// </summary>
internal static class WordXml
{
    /// <summary>The first child with the local name.</summary>
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The attribute with the local name.</summary>
    public static string? Value(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)?.Value;

    /// <summary>The "val" of the child with the local name.</summary>
    public static string? ChildValue(this XElement? element, string name) => element.Child(name).Value("val");

    /// <summary>Whether a switch such as &lt;w:b/&gt; is on: it is there and does not say no.</summary>
    public static bool IsOn(this XElement? element, string name) =>
        element.Child(name) is { } child && child.Value("val") is not ("0" or "false" or "off");
}
