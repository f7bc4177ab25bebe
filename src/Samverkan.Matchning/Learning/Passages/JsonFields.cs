using System.Text.Json;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>Reads the fields of one line of JSON; what is missing, unknown or of the wrong type becomes an issue.</summary>
internal sealed class JsonFields(JsonElement row, string file, int line, List<CorpusIssue> issues)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>A text that has to be there.</summary>
    public string? Text(string name) => Text(name, Required(name));

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string name)
    {
        _asked.Add(name);
        return row.TryGetProperty(name, out var value) ? Text(name, value) : null;
    }

    /// <summary>A list of texts that has to be there.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Required(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString() ?? "")];
        }

        Error($"Fältet ”{name}” ska vara en lista av texter.");
        return null;
    }

    /// <summary>One word out of an enum's slugs, that has to be there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="alsoAllowed">A word outside the enum that the caller takes care of, told among the possible ones.</param>
    public T? Word<T>(string name, string? alsoAllowed = null) where T : struct, Enum
    {
        if (Text(name) is not { } slug)
        {
            return null;
        }

        if (EnumNames.TryParse<T>(slug, out var value))
        {
            return value;
        }

        var words = alsoAllowed is null ? EnumNames.Slugs<T>() : [.. EnumNames.Slugs<T>(), alsoAllowed];
        Error($"Fältet ”{name}” kan inte vara ”{slug}”. Möjliga värden är {string.Join(", ", words)}.");
        return null;
    }

    /// <summary>Reports the fields that nobody asked for, and those that stand twice.</summary>
    public void RejectUnknown()
    {
        foreach (var same in row.EnumerateObject().GroupBy(property => property.Name))
        {
            if (!_asked.Contains(same.Key))
            {
                Error($"Fältet ”{same.Key}” finns inte. Möjliga fält är {string.Join(", ", _asked)}.");
            }
            else if (same.Count() > 1)
            {
                Error($"Fältet ”{same.Key}” står två gånger.");
            }
        }
    }

    private JsonElement? Required(string name)
    {
        _asked.Add(name);
        if (row.TryGetProperty(name, out var value))
        {
            return value;
        }

        Error($"Fältet ”{name}” saknas.");
        return null;
    }

    private string? Text(string name, JsonElement? value)
    {
        if (value is null || (value.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.Value.GetString())))
        {
            return value?.GetString()?.Trim();
        }

        Error($"Fältet ”{name}” ska vara en text som inte är tom.");
        return null;
    }

    private void Error(string message) => issues.Add(new CorpusIssue(file, line, message, IssueSeverity.Error));
}
