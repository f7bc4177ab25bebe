using System.Globalization;
using Samverkan.Matchning.Language;
using YamlDotNet.RepresentationModel;

namespace Samverkan.Matchning.Corpus.Reading;

/// <summary>Turns scalars into the values that records are made of.</summary>
internal static class FieldValues
{
    /// <summary>A text that has to be there.</summary>
    public static string Text(this FieldReader fields, string key) => Trimmed(fields.Scalar(key)) ?? "";

    /// <summary>A text that may be left out.</summary>
    public static string? OptionalText(this FieldReader fields, string key) => Trimmed(fields.OptionalScalar(key));

    /// <summary>A list of texts that has to be there.</summary>
    public static IReadOnlyList<string> Texts(this FieldReader fields, string key) => Texts(fields.Scalars(key, isRequired: true));

    /// <summary>A list of texts that may be left out.</summary>
    public static IReadOnlyList<string> OptionalTexts(this FieldReader fields, string key) => Texts(fields.Scalars(key, isRequired: false));

    /// <summary>One word out of an enum's slugs.</summary>
    public static T Word<T>(this FieldReader fields, string key) where T : struct, Enum =>
        fields.Scalar(key) is { } scalar ? Parse<T>(fields, key, scalar) ?? default : default;

    /// <summary>A list of words out of an enum's slugs, each once.</summary>
    public static IReadOnlyList<T> Words<T>(this FieldReader fields, string key, bool isRequired = true) where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var scalar in Once(fields, key, fields.Scalars(key, isRequired)))
        {
            if (Parse<T>(fields, key, scalar) is { } word)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary><c>ja</c> or <c>nej</c>.</summary>
    public static bool YesNo(this FieldReader fields, string key) => YesNo(fields, key, fields.Scalar(key), allowsUnknown: false) ?? false;

    /// <summary><c>ja</c> or <c>nej</c>; no when it is left out.</summary>
    public static bool OptionalYesNo(this FieldReader fields, string key) =>
        YesNo(fields, key, fields.OptionalScalar(key), allowsUnknown: false) ?? false;

    /// <summary><c>ja</c>, <c>nej</c> or <c>okänt</c>.</summary>
    public static bool? YesNoUnknown(this FieldReader fields, string key) => YesNo(fields, key, fields.Scalar(key), allowsUnknown: true);

    /// <summary>An absolute http or https address that has to be there; null, with an issue, when it is not.</summary>
    public static Uri? Url(this FieldReader fields, string key) => Url(fields, fields.Scalar(key));

    /// <summary>An absolute http or https address that may be left out.</summary>
    public static Uri? OptionalUrl(this FieldReader fields, string key) => Url(fields, fields.OptionalScalar(key));

    /// <summary>A day, year first, not in the future.</summary>
    public static DateOnly Date(this FieldReader fields, string key, DateOnly today)
    {
        if (fields.Scalar(key) is not { Value: { } text } scalar)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            fields.Issues.Error(scalar.Start.Line, $"”{text}” är inte ett datum. Skriv ÅÅÅÅ-MM-DD.");
        }
        else if (date > today)
        {
            fields.Issues.Error(scalar.Start.Line, $"Datumet {text} ligger i framtiden.");
        }

        return date;
    }

    /// <summary>A whole number within limits that has to be there; null, with an issue, when it is not.</summary>
    public static int? Number(this FieldReader fields, string key, int least, int most) => Number(fields, fields.Scalar(key), least, most);

    /// <summary>A whole number within limits that may be left out.</summary>
    public static int? OptionalNumber(this FieldReader fields, string key, int least, int most) =>
        Number(fields, fields.OptionalScalar(key), least, most);

    /// <summary>A list of slugs of problem areas, each once.</summary>
    public static IReadOnlyList<string> Areas(this FieldReader fields, string key, KnownValues values, bool isRequired = true) =>
        [.. Once(fields, key, fields.Scalars(key, isRequired)).Select(scalar => Area(fields, scalar, values)).OfType<string>()];

    /// <summary>A slug of a problem area that has to be there.</summary>
    public static string Area(this FieldReader fields, string key, KnownValues values) => Area(fields, fields.Scalar(key), values) ?? "";

    /// <summary>A slug of a problem area that may be left out.</summary>
    public static string? OptionalArea(this FieldReader fields, string key, KnownValues values) => Area(fields, fields.OptionalScalar(key), values);

    private static string? Area(FieldReader fields, YamlScalarNode? scalar, KnownValues values)
    {
        var slug = Trimmed(scalar);
        if (scalar is not null && slug is not null && values.AreaSlugs.Count > 0 && !values.AreaSlugs.Contains(slug))
        {
            fields.Issues.Error(scalar.Start.Line, $"Området ”{slug}” finns inte i problem-areas.yaml.");
            return null;
        }

        return slug;
    }

    private static T? Parse<T>(FieldReader fields, string key, YamlScalarNode scalar) where T : struct, Enum
    {
        if (EnumNames.TryParse<T>(Trimmed(scalar) ?? "", out var value))
        {
            return value;
        }

        fields.Issues.Error(
            scalar.Start.Line,
            $"Fältet ”{key}” kan inte vara ”{scalar.Value}”. Möjliga värden är {string.Join(", ", EnumNames.Slugs<T>())}.");
        return null;
    }

    private static IEnumerable<YamlScalarNode> Once(FieldReader fields, string key, IReadOnlyList<YamlScalarNode> scalars)
    {
        var seen = new HashSet<string?>();
        foreach (var scalar in scalars)
        {
            if (seen.Add(scalar.Value))
            {
                yield return scalar;
            }
            else
            {
                fields.Issues.Error(scalar.Start.Line, $"”{scalar.Value}” står två gånger i fältet ”{key}”.");
            }
        }
    }

    private static bool? YesNo(FieldReader fields, string key, YamlScalarNode? scalar, bool allowsUnknown)
    {
        var word = Trimmed(scalar);
        if (scalar is null || word == "ja" || word == "nej" || (allowsUnknown && word == "okänt"))
        {
            return word switch { "ja" => true, "nej" => false, _ => null };
        }

        var words = allowsUnknown ? "ja, nej eller okänt" : "ja eller nej";
        fields.Issues.Error(scalar.Start.Line, $"Fältet ”{key}” kan inte vara ”{word}”. Skriv {words}.");
        return null;
    }

    private static int? Number(FieldReader fields, YamlScalarNode? scalar, int least, int most)
    {
        if (scalar is null)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        fields.Issues.Error(scalar.Start.Line, $"”{scalar.Value}” är inte ett tal mellan {least} och {most}.");
        return null;
    }

    private static Uri? Url(FieldReader fields, YamlScalarNode? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0)
        {
            return url;
        }

        fields.Issues.Error(scalar.Start.Line, $"”{scalar.Value}” är inte en fullständig adress som börjar med http:// eller https://.");
        return null;
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<YamlScalarNode> scalars) => [.. scalars.Select(Trimmed).OfType<string>()];

    private static string? Trimmed(YamlScalarNode? scalar) => scalar?.Value?.Trim();
}
