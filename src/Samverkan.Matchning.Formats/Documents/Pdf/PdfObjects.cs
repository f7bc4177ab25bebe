using System.Globalization;
using System.Text.Json;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>The objects of a PDF as qpdf's JSON (version 2) shows them.</summary>
internal sealed class PdfObjects
{
    // Field trees are shallow; a circle of parents must end.
    private const int MaxInheritance = 20;

    private readonly Dictionary<string, JsonElement> _objects = new(StringComparer.Ordinal);

    public PdfObjects(JsonElement root)
    {
        if (root.TryGetProperty("qpdf", out var qpdf) && qpdf.ValueKind == JsonValueKind.Array && qpdf.GetArrayLength() > 1)
        {
            foreach (var entry in qpdf[1].EnumerateObject())
            {
                _objects[entry.Name] = entry.Value;
            }
        }
    }

    /// <summary>The form dictionary of the document.</summary>
    public JsonElement? AcroForm => Get(Get(Find("trailer"), "/Root"), "/AcroForm");

    /// <summary>The dictionary of an indirect object such as "12 0 R".</summary>
    public JsonElement? Find(string? reference)
    {
        var key = reference == "trailer" ? reference : $"obj:{reference}";
        if (!_objects.TryGetValue(key, out var found))
        {
            return null;
        }

        if (found.TryGetProperty("value", out var value))
        {
            return value;
        }

        return found.TryGetProperty("stream", out var stream) && stream.TryGetProperty("dict", out var dictionary) ? dictionary : null;
    }

    /// <summary>A key of a dictionary, followed if it is a reference.</summary>
    public JsonElement? Get(JsonElement? dictionary, string key)
    {
        if (dictionary is not { ValueKind: JsonValueKind.Object } element || !element.TryGetProperty(key, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && IsReference(value.GetString()!) ? Find(value.GetString()) : value;
    }

    /// <summary>A key of a field or of the nearest field above it that has the key.</summary>
    public JsonElement? Inherited(JsonElement? field, string key)
    {
        for (var i = 0; i < MaxInheritance && field is not null; i++)
        {
            if (Get(field, key) is { ValueKind: not JsonValueKind.Null } value)
            {
                return value;
            }

            field = Get(field, "/Parent");
        }

        return null;
    }

    /// <summary>A text string ("u:...") or name ("/...") as people read it.</summary>
    public static string? Text(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.String } element)
        {
            return null;
        }

        var text = element.GetString()!;
        return text switch
        {
            _ when text.StartsWith("u:", StringComparison.Ordinal) => text[2..],
            _ when text.StartsWith("n:/", StringComparison.Ordinal) => text[3..],
            _ when text.StartsWith('/') => text[1..],
            _ when text.StartsWith("b:", StringComparison.Ordinal) => null,
            _ => text,
        };
    }

    /// <summary>Whether a JSON string is a reference such as "12 0 R".</summary>
    public static bool IsReference(string text)
    {
        var parts = text.Split(' ');
        return parts is [_, _, "R"] && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
