using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>The fields in qpdf's description of an AcroForm.</summary>
internal static partial class AcroFields
{
    // Bits of the field flags and the annotation flags in the PDF standard.
    private const int Password = 1 << 13;
    private const int PushButton = 1 << 16;
    private const int Hidden = 1 << 1;

    public static IReadOnlyList<PdfField> From(JsonElement form, PdfObjects objects, int maxTextLength)
    {
        if (!form.TryGetProperty("fields", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        // One entry a widget: the buttons of a radio group, and a field shown twice, share their field object.
        var budget = new FieldBudget(maxTextLength);
        foreach (var widgets in entries.EnumerateArray().GroupBy(entry => Text(entry, "object"), StringComparer.Ordinal))
        {
            budget.Add(Field([.. widgets], objects));
        }

        return budget.Fields;
    }

    private static PdfField? Field(JsonElement[] widgets, PdfObjects objects)
    {
        var entry = widgets[0];
        var flags = Number(entry, "fieldflags");
        var field = objects.Find(Text(entry, "object"));
        var answer = Text(entry, "fieldtype") switch
        {
            "/Tx" when (flags & Password) == 0 => Value(entry) ?? "",
            "/Ch" => Chosen(entry, field, objects) ?? "",
            "/Btn" when (flags & PushButton) == 0 => Checked(entry, field, objects) ?? "",
            _ => null,
        };
        if (answer is null || widgets.All(IsHidden))
        {
            return null;
        }

        var question = PdfObjects.Text(objects.Inherited(field, "/TU"));
        return new PdfField(
            string.IsNullOrWhiteSpace(question) ? null : question,
            Readable(Text(entry, "partialname") ?? ""),
            answer,
            [.. widgets.Select(widget => Place(widget, objects)).OfType<PdfPlace>()]);
    }

    private static string? Value(JsonElement entry) =>
        entry.TryGetProperty("value", out var value) ? PdfObjects.Text(value) : null;

    /// <summary>A choice holds one or more export values, which the options translate to what the user saw.</summary>
    private static string? Chosen(JsonElement entry, JsonElement? field, PdfObjects objects)
    {
        if (!entry.TryGetProperty("value", out var value))
        {
            return null;
        }

        var labels = Labels(objects.Inherited(field, "/Opt"));
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => PdfObjects.Text(one)) : [PdfObjects.Text(value)];
        return string.Join(", ", values.OfType<string>().Distinct().Select(one => labels.GetValueOrDefault(one, one)).Where(label => label.Trim().Length > 0));
    }

    private static Dictionary<string, string> Labels(JsonElement? options)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = options is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(IsPair) : [];
        foreach (var pair in pairs)
        {
            if (PdfObjects.Text(pair[0]) is { } value && PdfObjects.Text(pair[1]) is { } label)
            {
                labels.TryAdd(value, label);
            }
        }

        return labels;
    }

    private static bool IsPair(JsonElement option) => option.ValueKind == JsonValueKind.Array && option.GetArrayLength() == 2;

    private static string? Checked(JsonElement entry, JsonElement? field, PdfObjects objects)
    {
        var state = Value(entry);
        if (string.IsNullOrEmpty(state) || state == "Off")
        {
            return null;
        }

        // Radio buttons may be numbered, with their labels kept apart.
        if (objects.Inherited(field, "/Opt") is { ValueKind: JsonValueKind.Array } labels
            && int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < labels.GetArrayLength())
        {
            return PdfObjects.Text(labels[index]);
        }

        return state is "Yes" or "On" or "1" or "true" or "X" ? "Ja" : state.Replace('_', ' ');
    }

    private static PdfPlace? Place(JsonElement widget, PdfObjects objects)
    {
        var rectangle = widget.TryGetProperty("annotation", out var annotation)
            ? objects.Get(objects.Find(Text(annotation, "object")), "/Rect")
            : null;
        var page = Number(widget, "pageposfrom1");
        if (page < 1 || rectangle is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != 4
            || array.EnumerateArray().Any(side => side.ValueKind != JsonValueKind.Number))
        {
            return null;
        }

        var sides = array.EnumerateArray().Select(side => side.GetDouble()).ToArray();
        return new PdfPlace(
            page, Math.Min(sides[0], sides[2]), Math.Min(sides[1], sides[3]), Math.Max(sides[0], sides[2]), Math.Max(sides[1], sides[3]));
    }

    private static bool IsHidden(JsonElement widget) =>
        widget.TryGetProperty("annotation", out var annotation) && (Number(annotation, "annotationflags") & Hidden) != 0;

    /// <summary>"form1[0].Starka_sidor[0]" is a name only a program could love.</summary>
    private static string Readable(string name) => Index().Replace(name, "").Replace('_', ' ').Trim();

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
