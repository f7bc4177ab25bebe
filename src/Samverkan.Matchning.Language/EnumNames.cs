using System.Collections.Frozen;
using System.Reflection;

namespace Samverkan.Matchning.Language;

/// <summary>Slugs and labels of enums, read once from their <see cref="SlugAttribute"/>s. Every value must carry one.</summary>
public static class EnumNames
{
    /// <summary>The slug of a value, as files write it.</summary>
    public static string Slug<T>(this T value) where T : struct, Enum => Table<T>.Names[value].Slug;

    /// <summary>The Swedish label of a value, as people read it.</summary>
    public static string Label<T>(this T value) where T : struct, Enum => Table<T>.Names[value].Label;

    /// <summary>Finds the value with a slug; case matters, because the slug is an identifier.</summary>
    public static bool TryParse<T>(string slug, out T value) where T : struct, Enum => Table<T>.Values.TryGetValue(slug, out value);

    /// <summary>All slugs of an enum in the order of its declaration.</summary>
    public static IReadOnlyList<string> Slugs<T>() where T : struct, Enum => Table<T>.Slugs;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, SlugAttribute> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, Attribute);

        public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value.Slug, pair => pair.Key);

        public static readonly string[] Slugs = [.. Enum.GetValues<T>().Select(value => Names[value].Slug)];

        private static SlugAttribute Attribute(T value) =>
            typeof(T).GetField(value.ToString())?.GetCustomAttribute<SlugAttribute>()
            ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no slug.");
    }
}
