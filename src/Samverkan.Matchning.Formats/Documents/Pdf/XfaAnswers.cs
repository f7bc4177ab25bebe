using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>Joins the data of an XFA form with the captions of its template.</summary>
internal static class XfaAnswers
{
    // Answers look among all definitions of their name.
    private const int MaxDefinitions = 5000;

    public static IReadOnlyList<PdfField> From(XElement? template, XElement? datasets, int maxTextLength)
    {
        var data = datasets?.Elements().FirstOrDefault(element => element.Name.LocalName == "data");
        if (data is null)
        {
            return [];
        }

        var definitions = (template?.Descendants() ?? [])
            .Where(element => element.Name.LocalName is "field" or "exclGroup" && Name(element) is not null)
            .Take(MaxDefinitions)
            .ToLookup(element => Name(element)!, StringComparer.Ordinal);
        var budget = new FieldBudget(maxTextLength);
        foreach (var value in data.Descendants().Where(IsValue))
        {
            budget.Add(Field(value, definitions));
        }

        return budget.Fields;
    }

    private static PdfField? Field(XElement value, ILookup<string, XElement> definitions)
    {
        var name = value.Name.LocalName;
        var definition = Definition(value, [.. definitions[name]]);
        var answer = Answer(value, definition);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return null;
        }

        return new PdfField(Caption(definition) ?? name.Replace('_', ' '), name, answer, []);
    }

    /// <summary>Fields may share a name; then the one under the same subform is meant.</summary>
    private static XElement? Definition(XElement value, List<XElement> candidates) =>
        candidates.Find(candidate => candidate.Ancestors().Any(parent => Name(parent) is { } name && name == value.Parent?.Name.LocalName))
        ?? candidates.FirstOrDefault();

    private static string? Answer(XElement value, XElement? definition)
    {
        // Rich text is XHTML inside the value.
        var text = value.HasElements ? string.Join('\n', value.Descendants().Where(IsParagraph).Select(paragraph => paragraph.Value)) : value.Value;
        if (definition is null)
        {
            return text;
        }

        if (definition.Name.LocalName == "exclGroup")
        {
            var chosen = definition.Elements().FirstOrDefault(field => Items(field).Contains(text, StringComparer.Ordinal));
            return Caption(chosen) ?? text;
        }

        if (Child(definition, "ui")?.Elements().Any(ui => ui.Name.LocalName == "checkButton") ?? false)
        {
            return text == (Items(definition).FirstOrDefault() ?? "1") ? "Ja" : null;
        }

        return Displayed(definition, text) ?? text;
    }

    /// <summary>A list may save a code for each text that it displays.</summary>
    private static string? Displayed(XElement definition, string value)
    {
        var lists = definition.Elements().Where(element => element.Name.LocalName == "items").ToList();
        var saved = lists.Find(list => (string?)list.Attribute("save") == "1");
        var shown = lists.Find(list => list != saved);
        var index = saved?.Elements().ToList().FindIndex(item => item.Value == value) ?? -1;
        return index < 0 ? null : shown?.Elements().ElementAtOrDefault(index)?.Value;
    }

    private static string? Caption(XElement? definition)
    {
        var text = Child(Child(definition, "caption"), "value")?.Value.Trim();
        text = string.IsNullOrEmpty(text) ? Child(Child(definition, "assist"), "toolTip")?.Value.Trim() : text;
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static IEnumerable<string> Items(XElement field) => Child(field, "items")?.Elements().Select(item => item.Value) ?? [];

    private static bool IsValue(XElement element) =>
        !element.Ancestors().Any(IsBody) && !IsBody(element) && (!element.HasElements || element.Elements().All(IsBody));

    private static bool IsBody(XElement element) => element.Name.LocalName == "body";

    private static bool IsParagraph(XElement element) => element.Name.LocalName is "p";

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Name(XElement element) => (string?)element.Attribute("name");
}
