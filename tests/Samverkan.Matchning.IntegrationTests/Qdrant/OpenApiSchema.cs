using System.Globalization;
using System.Text.Json.Nodes;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>
/// Checks JSON against the part of JSON Schema that Qdrant's description uses. Stricter than the standard in two ways: an object with listed
/// properties takes no others, so that a misspelt one is found, and a branch that says no more than "nullable" means null.
/// </summary>
internal sealed class OpenApiSchema(JsonObject description)
{
    /// <summary>Everything that is wrong, with where it is; empty when the value is as described.</summary>
    public IReadOnlyList<string> Check(JsonNode? schema, JsonNode? value, string at = "$")
    {
        var faults = new List<string>();
        Check(schema as JsonObject ?? [], value, at, faults);
        return faults;
    }

    private void Check(JsonObject schema, JsonNode? value, string at, List<string> faults)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            Check(Resolve(reference), value, at, faults);
            return;
        }

        if (value is null)
        {
            if (!(schema["nullable"]?.GetValue<bool>() ?? false) && !Branches(schema).Any(branch => Check(branch, null).Count == 0))
            {
                faults.Add($"{at} is null");
            }

            return;
        }

        if (schema.Count == 1 && schema.ContainsKey("nullable"))
        {
            faults.Add($"{at} is not null");
            return;
        }

        if (Branches(schema) is [_, ..] branches)
        {
            var results = branches.Select(branch => Check(branch, value, at)).ToList();
            if (results.All(result => result.Count > 0))
            {
                faults.Add($"{at} fits no alternative: {results.MinBy(result => result.Count)![0]}");
            }
        }

        foreach (var part in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Check(part, value, at, faults);
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            faults.Add($"{at} is {value.ToJsonString()}, not one of {allowed.ToJsonString()}");
        }

        switch (schema["type"]?.GetValue<string>())
        {
            case "object": CheckObject(schema, value, at, faults); break;
            case "array": CheckArray(schema, value, at, faults); break;
            case "integer" or "number": CheckNumber(schema, value, at, faults); break;
            case "string": CheckString(schema, value, at, faults); break;
            case "boolean" when value is not JsonValue flag || !flag.TryGetValue<bool>(out _): faults.Add($"{at} is no boolean"); break;
            default: break;
        }
    }

    private void CheckObject(JsonObject schema, JsonNode value, string at, List<string> faults)
    {
        if (value is not JsonObject given)
        {
            faults.Add($"{at} is no object");
            return;
        }

        var properties = schema["properties"] as JsonObject;
        faults.AddRange((schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !given.ContainsKey(name)).Select(name => $"{at} lacks {name}"));
        foreach (var (name, member) in given)
        {
            if (properties?[name] is JsonObject known)
            {
                Check(known, member, $"{at}.{name}", faults);
            }
            else if (schema["additionalProperties"] is JsonObject other)
            {
                Check(other, member, $"{at}.{name}", faults);
            }
            else if (!(schema["additionalProperties"]?.GetValue<bool>() ?? properties is null))
            {
                faults.Add($"{at} has no property {name}");
            }
        }
    }

    private void CheckArray(JsonObject schema, JsonNode value, string at, List<string> faults)
    {
        if (value is not JsonArray items)
        {
            faults.Add($"{at} is no array");
            return;
        }

        if (schema["uniqueItems"]?.GetValue<bool>() == true && items.Select(item => item?.ToJsonString()).Distinct().Count() < items.Count)
        {
            faults.Add($"{at} repeats an item");
        }

        for (var i = 0; i < items.Count; i++)
        {
            Check(schema["items"] as JsonObject ?? [], items[i], string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"), faults);
        }
    }

    private static void CheckNumber(JsonObject schema, JsonNode value, string at, List<string> faults)
    {
        if (value is not JsonValue number || number.GetValueKind() != System.Text.Json.JsonValueKind.Number)
        {
            faults.Add($"{at} is no number");
            return;
        }

        var given = double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);
        if (schema["type"]!.GetValue<string>() == "integer" && given != Math.Floor(given))
        {
            faults.Add($"{at} is no whole number");
        }

        if (given < (schema["minimum"]?.GetValue<double>() ?? double.MinValue) || given > (schema["maximum"]?.GetValue<double>() ?? double.MaxValue)
            || (schema["format"]?.GetValue<string>() == "uint32" && given is < 0 or > uint.MaxValue))
        {
            faults.Add($"{at} is out of range");
        }
    }

    private static void CheckString(JsonObject schema, JsonNode value, string at, List<string> faults)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var given))
        {
            faults.Add($"{at} is no text");
        }
        else if (schema["format"]?.GetValue<string>() == "uuid" && !Guid.TryParse(given, out _))
        {
            faults.Add($"{at} is no UUID");
        }
    }

    private static List<JsonObject> Branches(JsonObject schema) => [.. ((schema["anyOf"] ?? schema["oneOf"]) as JsonArray ?? []).OfType<JsonObject>()];

    private JsonObject Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)description, (node, name) => node[name] ?? throw new InvalidOperationException($"{reference} is not described."))
            .AsObject();
}
