using System.Collections.Frozen;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>Reads the ways in which formats write a language: ISO 639-1, 639-2 (both sorts), 639-3, and words.</summary>
internal static class LanguageName
{
    private static readonly FrozenDictionary<string, TextLanguage> Names = new Dictionary<string, TextLanguage>(StringComparer.OrdinalIgnoreCase)
    {
        ["sv"] = TextLanguage.Swedish,
        ["swe"] = TextLanguage.Swedish,
        ["svenska"] = TextLanguage.Swedish,
        ["swedish"] = TextLanguage.Swedish,
        ["en"] = TextLanguage.English,
        ["eng"] = TextLanguage.English,
        ["engelska"] = TextLanguage.English,
        ["english"] = TextLanguage.English,
        ["no"] = TextLanguage.Norwegian,
        ["nor"] = TextLanguage.Norwegian,
        ["nb"] = TextLanguage.Norwegian,
        ["nob"] = TextLanguage.Norwegian,
        ["nn"] = TextLanguage.Norwegian,
        ["nno"] = TextLanguage.Norwegian,
        ["norska"] = TextLanguage.Norwegian,
        ["norwegian"] = TextLanguage.Norwegian,
        ["da"] = TextLanguage.Danish,
        ["dan"] = TextLanguage.Danish,
        ["danska"] = TextLanguage.Danish,
        ["danish"] = TextLanguage.Danish,
        ["fi"] = TextLanguage.Finnish,
        ["fin"] = TextLanguage.Finnish,
        ["finska"] = TextLanguage.Finnish,
        ["finnish"] = TextLanguage.Finnish,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language; <see cref="TextLanguage.Other"/> for a name that is none of ours, null when nothing is told.</summary>
    public static TextLanguage? Read(string? name)
    {
        var part = name?.Trim().Split('-', '_')[0];
        return string.IsNullOrEmpty(part) || part is "und" or "zxx" or "mul" ? null : Names.TryGetValue(part, out var known) ? known : TextLanguage.Other;
    }
}
