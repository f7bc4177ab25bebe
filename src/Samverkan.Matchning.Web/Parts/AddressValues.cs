using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>Reads the parameters of an address. Values that mean nothing are passed over: an address may be old, or typed by hand.</summary>
internal static class AddressValues
{
    /// <summary>Most pages that a list can be asked for.</summary>
    private const int MaxPage = 1000;

    /// <summary>A text without white space around it, cut to a length; empty when there is none.</summary>
    public static string Text(this IQueryCollection query, string name, int maxLength) =>
        (query[name].ToString() is var text && text.Length > maxLength ? text[..maxLength] : text).Trim();

    /// <summary>A value by its slug; null when there is none.</summary>
    public static T? One<T>(this IQueryCollection query, string name) where T : struct, Enum =>
        EnumNames.TryParse<T>(query[name].ToString(), out var value) ? value : null;

    /// <summary>Values by their slugs, each once.</summary>
    public static IReadOnlyList<T> Many<T>(this IQueryCollection query, string name) where T : struct, Enum =>
        [.. query[name].OfType<string>().Select(slug => EnumNames.TryParse<T>(slug, out var value) ? value : (T?)null).OfType<T>().Distinct()];

    /// <summary>A whole number within bounds; null when there is none.</summary>
    public static long? Number(this IQueryCollection query, string name, long min, long max) =>
        long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;

    /// <summary>The page of a list, from 1.</summary>
    public static int Page(this IQueryCollection query) => (int)(query.Number("sida", 1, MaxPage) ?? 1);
}
